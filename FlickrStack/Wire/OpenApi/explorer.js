"use strict";

window.ui = SwaggerUIBundle({
  dom_id: "#swagger-ui",
  url: "../openapi/v1.json",
  validatorUrl: null,
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  displayOperationId: true,
  showExtensions: true,
  defaultModelsExpandDepth: 0,
  plugins: [() => ({
    fn: {
      requestSnippetGenerator_csharp: csharp,
      requestSnippetGenerator_typescript: typescript,
      requestSnippetGenerator_python: python,
    },
  })],
  requestSnippetsEnabled: true,
  requestSnippets: {
    generators: {
      csharp: { title: "C#", syntax: "csharp" },
      typescript: { title: "TypeScript", syntax: "javascript" },
      python: { title: "Python", syntax: "python" },
      curl_bash: { title: "curl", syntax: "bash" },
    },
    languages: ["csharp", "typescript", "python", "curl_bash"],
    defaultExpanded: true,
  },
});
