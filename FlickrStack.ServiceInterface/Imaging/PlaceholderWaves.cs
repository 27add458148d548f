namespace FlickrStack.ServiceInterface.Imaging;

/// <summary>A channel as its mean and its slowest waves, these in sixteen steps of the strongest.</summary>
internal sealed record PlaceholderWaves(double Mean, double Scale, int[] Steps);
