// Starts the query editor on this server's own endpoint and switches off every look-up elsewhere (prefix.cc, LOV).
"use strict";
(() => {
  const endpoint = new URL(document.getElementById("yasgui").dataset.endpoint, window.location.href).href;
  // Nothing asked of private sources is kept in the browser.
  const keep = document.getElementById("yasgui").dataset.keep || null;
  const select = document.getElementById("example");
  const first = select.options.length > 1 ? select.options[1].value : "";

  Yasgui.Yasqe.defaults.autocompleters = ["variables"];
  Yasgui.Yasqe.defaults.value = first;
  Yasgui.Yasqe.defaults.requestConfig.endpoint = endpoint;

  const yasgui = new Yasgui(document.getElementById("yasgui"), {
    requestConfig: {
      endpoint: endpoint,
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
    },
    endpointCatalogueOptions: { getData: () => [{ endpoint: endpoint }] },
    copyEndpointOnNewTab: false,
    persistenceId: keep,
    yasqe: { value: first, autocompleters: ["variables"], prefixCcApi: "" },
  });

  const show = (query) => {
    const tab = yasgui.getTab();
    tab.setEndpoint(endpoint);
    tab.setQuery(query);
  };
  select.addEventListener("change", () => {
    if (select.value) show(select.value);
  });
  const asked = new URLSearchParams(window.location.hash.slice(1)).get("query");
  if (asked) show(asked);
})();
