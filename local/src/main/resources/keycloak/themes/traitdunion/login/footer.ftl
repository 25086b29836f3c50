<#-- Keycloak's template leaves this place at the end of <main> to its themes. It holds the other language, and the sheet that says why the network exists. -->
<#macro content>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav class="tu-foot" aria-label="${msg("languages")}">
  <#list locale.supported?sort_by("label") as l><#if l.languageTag != locale.currentLanguageTag>
  <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
  </#if></#list>
</nav>
</#if>
<section class="tu-sheet" aria-labelledby="tu-why">
  <div class="tu-line">
    <h2 id="tu-why">${msg("tuWhyTitle")}</h2>
    <p class="tu-lead">${msg("tuWhyLead")}</p>
  </div>
  <dl>
    <#list ["Meet", "Talk", "Trust", "Time"] as entry>
    <div class="tu-entry">
      <dt>${msg("tuWhy" + entry)}</dt>
      <dd>${msg("tuWhy" + entry + "Text")}</dd>
    </div>
    </#list>
  </dl>
  <p class="tu-line tu-reason">${msg("tuWhyJoin")}</p>
</section>
</#macro>
