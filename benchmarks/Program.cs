using System.Globalization;
using FlickrStack.Benchmarks;

switch (args)
{
    case ["seed", "--photos", var photos, "--data", var folder]:
        await Seed.Run(int.Parse(photos, CultureInfo.InvariantCulture), folder, CancellationToken.None);
        return 0;
    case ["constant", "--bytes", var bytes, "--urls", var urls]:
        await ConstantAnswer.Serve(int.Parse(bytes, CultureInfo.InvariantCulture), urls, CancellationToken.None);
        return 0;
    default:
        Console.Error.WriteLine("seed --photos N --data DIR | constant --bytes N --urls URL");
        return 1;
}
