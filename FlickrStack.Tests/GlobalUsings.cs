global using FlickrStack.ServiceModel;
global using NUnit.Framework;

// The service speaks one language, and so do its tests on any machine.
[assembly: SetCulture(""), SetUICulture("")]
