namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>What a render process writes for an order: what was made, or why nothing was.</summary>
/// <param name="Outcome">What was made.</param>
/// <param name="Error">A sentence for the picture's owner.</param>
/// <param name="Final">Another try would end the same way.</param>
public sealed record RenderAnswer(RenderOutcome? Outcome, string? Error = null, bool Final = false);
