// Swagger UI on this server's own description.
"use strict";
addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#swagger",
    deepLinking: true,
    docExpansion: "list",
    filter: true,
    tryItOutEnabled: true,
    // The validator that badges ask is on the internet.
    validatorUrl: null,
    // The page has a main landmark of its own.
    onComplete: () =>
      document.querySelectorAll("#swagger main, #swagger [role=main]").forEach((part) => part.setAttribute("role", "group")),
  });
});
