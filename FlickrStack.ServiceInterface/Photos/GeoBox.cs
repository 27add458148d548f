namespace FlickrStack.ServiceInterface.Photos;

/// <summary>A part of the earth between two meridians and two parallels, in degrees.</summary>
public sealed record GeoBox(double West, double South, double East, double North)
{
    public bool CrossesAntimeridian => West > East;
}
