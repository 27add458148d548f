using System.Globalization;
using FlickrStack.Benchmarks;
using FlickrStack.Benchmarks.Photos;
using FlickrStack.Benchmarks.Wire;

var never = CancellationToken.None;
switch (args)
{
    case ["seed", "--photos", var photos, "--data", var folder]:
        await Seed.Run(Number(photos), folder, never);
        return 0;
    case ["constant", "--bytes", var bytes, "--urls", var urls]:
        await ConstantAnswer.Serve(Number(bytes), urls, never);
        return 0;
    case ["wire", "--urls", var urls, "--data", var folder]:
        await HandMappedHost.Serve(urls, folder, never);
        return 0;
    case ["pictures", "--to", var folder]:
        await SamplePictures.Make(folder, never);
        return 0;
    case ["render", "--pictures", var folder, "--rounds", var rounds]:
        await RenderRate.Measure(folder, Number(rounds), never);
        return 0;
    case ["upload", "--picture", var picture, "--count", var count, "--tag", var tag, "--rounds", var rounds, .. var services]:
        await UploadRate.Measure(new(picture, Number(count), tag), Number(rounds), services, never);
        return 0;
    case ["ready", "--picture", var picture, "--count", var count, var service]:
        await ReadyTime.Measure(picture, Number(count), service, never);
        return 0;
    case ["many", "--pictures", var folder, "--count", var count, var service]:
        await ManyUploads.Measure(folder, Number(count), service, never);
        return 0;
    default:
        Console.Error.WriteLine("The scripts beside this know how to use it.");
        return 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
