global using FlickrStack.ServiceModel;
global using NUnit.Framework;
// A page in tests is a browser's; the contract has a marker of that name.
global using IPage = Microsoft.Playwright.IPage;

// The service speaks one language, and so do its tests on any machine.
[assembly: SetCulture(""), SetUICulture("")]
