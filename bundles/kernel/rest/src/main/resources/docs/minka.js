SwaggerUIBundle({
  url: "../openapi.json",
  domNode: document.getElementById("api"),
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  validatorUrl: null,
  docExpansion: "none",
  filter: true,
  deepLinking: true
});
