global using FlickrStack.ServiceModel;
global using NUnit.Framework;
