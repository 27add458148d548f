using Microsoft.Extensions.Options;

namespace FlickrStack.ServiceInterface.Doctor;

/// <summary>Whether the service would start with these settings.</summary>
public sealed class SettingsCheck(IStartupValidator validator) : ICheck
{
    private const string Advice = "Correct them; The README lists them; GET /api/v1/settings tells what each takes.";

    public string Name => "settings";

    public Task<Finding> Look(CancellationToken cancel)
    {
        try
        {
            validator.Validate();
            return Task.FromResult(Finding.Good("They are valid."));
        }
        catch (OptionsValidationException e)
        {
            // They come from whoever runs the service.
            return Task.FromResult(Finding.Failure(e.Message, Advice));
        }
        catch (AggregateException e)
        {
            // Several sections at once.
            return Task.FromResult(Finding.Failure(string.Join(" ", e.InnerExceptions.Select(inner => inner.Message)), Advice));
        }
    }
}
