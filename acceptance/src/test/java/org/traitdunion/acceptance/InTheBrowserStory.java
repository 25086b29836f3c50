package org.traitdunion.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same story in Chromium, in French, by what people see: headings, labels, buttons and messages. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserStory {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "Atelier " + tag;
    private final String title = "Le métier aujourd’hui " + tag;
    private final String room = "Organisation " + tag;
    private final String question = "Tenir deux agendas " + tag;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private RunningNetwork network;
    private Browsers browsers;
    private Person clerk;

    @BeforeAll
    void openTheOffice(RunningNetwork running) {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) SOON.toMillis());
        network = running;
        browsers = new Browsers(network.address());
        ids.put("agnes", network.accounts().open("agnes-" + tag, "Agnès", "Delmas", "admin"));
        for (String name : new String[] {"Nadia", "Hugo", "Lea", "Omar"}) {
            String key = name.toLowerCase(Locale.ROOT);
            ids.put(key, network.accounts().open(key + "-" + tag, name, "Récit" + tag));
        }
        clerk = Person.signedIn(network.address(), "agnes-" + tag, Accounts.PASSWORD);
        clerk.put("/api/companies/atelier-" + tag, Map.of("name", company)).is(200);
    }

    @AfterAll
    void closeTheOffice() {
        browsers.close();
    }

    @Test
    @Order(1)
    void anEmployeeSignsInAndAsksToJoin() {
        Page nadia = signIn("nadia");
        assertThat(heading(nadia, "Demander à rejoindre le réseau")).isVisible();
        ask(nadia, "Lyon");
        assertThat(heading(nadia, "Votre demande est entre de bonnes mains")).isVisible();
    }

    @Test
    @Order(2)
    void anAdministratorRefusesThenAdmitsAndTheOpenPageBecomesAHome() {
        Page agnes = signIn("agnes");
        agnes.navigate("/reseau/demandes");
        Locator request = entry(agnes, "Nadia Récit" + tag);
        button(request, "Refuser").click();
        agnes.getByRole(AriaRole.DIALOG).getByLabel("Raison").fill("Précisez votre site, merci.");
        button(agnes.getByRole(AriaRole.DIALOG), "Refuser la demande").click();

        Page nadia = page("nadia");
        nadia.reload();
        assertThat(nadia.getByText("Précisez votre site, merci.")).isVisible();
        ask(nadia, "Lyon Part-Dieu");
        assertThat(heading(nadia, "Votre demande est entre de bonnes mains")).isVisible();

        agnes.reload();
        button(entry(agnes, "Nadia Récit" + tag), "Admettre").click();
        assertThat(link(nadia.locator("header"), "Événements")).isVisible();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(network.accounts().roles(id("nadia"))).contains("member"));

        for (String name : new String[] {"hugo", "lea", "omar"}) {
            Page page = signIn(name);
            ask(page, "Lyon");
            assertThat(heading(page, "Votre demande est entre de bonnes mains")).isVisible();
            agnes.reload();
            button(entry(agnes, display(name)), "Admettre").click();
            assertThat(heading(page, "Votre demande est entre de bonnes mains")).isHidden();
        }
    }

    @Test
    @Order(3)
    void anOrganiserPublishesAnEventThatLinksToItsThread() {
        giveRole("nadia", "Confier l’organisation");
        giveRole("lea", "Confier la modération");
        Page nadia = page("nadia");
        nadia.navigate("/evenements/nouveau");
        assertThat(heading(nadia, "Proposer un événement")).isVisible();
        nadia.getByLabel("Titre", exact()).fill(title);
        nadia.getByLabel("Lieu", exact()).fill("Salle Garance, Paris 9e");
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20).toString();
        nadia.getByLabel("Date de début").fill(day);
        nadia.getByLabel("Heure de début").fill("13:30");
        nadia.getByLabel("Date de fin").fill(day);
        nadia.getByLabel("Heure de fin").fill("17:30");
        nadia.getByLabel("Nombre de places").fill("2");
        session(nadia, 1, "Montrer ce que l’on fait gagner", day);
        session(nadia, 2, "Ce que l’on confie à la machine", day);
        button(nadia, "Enregistrer et publier").click();
        assertThat(title(nadia, title)).isVisible();
        link(nadia, "Le fil de l’événement").click();
        assertThat(title(nadia, title)).isVisible();
        link(nadia, "Voir l’événement").first().click();
        assertThat(nadia.getByText("Il reste 2 places")).isVisible();
    }

    @Test
    @Order(4)
    void theThirdWaitsAndGetsTheFreedSeatInTheOpenPage() {
        String event = page("nadia").url();
        for (String name : new String[] {"hugo", "lea"}) {
            Page page = page(name);
            page.navigate(event);
            button(page, "Prendre ma place").click();
            assertThat(heading(page, "Votre place est confirmée")).isVisible();
        }
        Page omar = page("omar");
        omar.navigate(event);
        button(omar, "Entrer en liste d’attente").click();
        assertThat(omar.getByText("La première place rendue est pour vous").first())
                .isVisible();

        Page hugo = page("hugo");
        button(hugo, "Rendre ma place").click();
        Locator sure = button(hugo.getByRole(AriaRole.DIALOG), "Rendre ma place");
        sure.click();
        assertThat(heading(omar, "Votre place est confirmée")).isVisible();
        omar.navigate("/");
        assertThat(omar.getByText("Une place s’est libérée").first()).isVisible();
    }

    @Test
    @Order(5)
    void holdersAreToldWhatChangedAndThenOfTheCancellation() {
        Page nadia = page("nadia");
        nadia.reload();
        link(nadia, "Modifier").click();
        nadia.getByLabel("Lieu", exact()).fill("Salle Indigo, Paris 9e");
        button(nadia, "Enregistrer les changements").click();
        assertThat(nadia.getByText("Salle Indigo, Paris 9e").first()).isVisible();
        Page lea = page("lea");
        lea.navigate("/nouvelles");
        await().atMost(SOON).untilAsserted(() -> {
            lea.reload();
            assertThat(lea.getByText("Salle Indigo, Paris 9e").first()).isVisible();
        });

        link(nadia, "Annuler l’événement").click();
        nadia.getByLabel("Votre motif").fill("La salle est inondée.");
        button(nadia, "Annuler l’événement").click();
        assertThat(nadia.getByText("Cet événement est annulé").first()).isVisible();
        await().atMost(SOON).untilAsserted(() -> {
            lea.reload();
            assertThat(lea.getByText("La salle est inondée.").first()).isVisible();
        });
    }

    @Test
    @Order(6)
    void aModeratorHidesAReportedReplyAndEachSeesWhatIsTheirs() {
        Page lea = page("lea");
        lea.navigate("/forum/nouvelle-salle");
        lea.getByLabel("Nom", exact()).fill(room);
        button(lea, "Ouvrir la salle").click();
        assertThat(title(lea, room)).isVisible();

        Page hugo = page("hugo");
        hugo.navigate(lea.url());
        link(hugo, "Ouvrir un fil").first().click();
        hugo.getByLabel("Titre", exact()).fill(question);
        hugo.getByLabel("Votre question, ou ce que vous apportez").fill("Comment faites-**vous** ?");
        button(hugo, "Publier").click();
        assertThat(title(hugo, question)).isVisible();

        Page omar = page("omar");
        omar.navigate(hugo.url());
        omar.getByLabel("Votre réponse").fill("Mme R. annule tout le matin même.");
        button(omar, "Publier").click();
        assertThat(omar.getByText("Mme R. annule tout le matin même.").first()).isVisible();

        hugo.reload();
        button(hugo, "Signaler").first().click();
        hugo.getByLabel("On parle des situations, jamais des absents").check();
        hugo.getByLabel("Ce qui vous gêne").fill("On sait de qui il s’agit.");
        button(hugo, "Envoyer le signalement").click();
        assertThat(hugo.getByText("Vous l’avez signalée")).isVisible();

        lea.navigate("/moderation");
        link(lea, question).first().click();
        assertThat(lea.getByText("On sait de qui il s’agit.")).isVisible();
        lea.getByLabel("Masquer", exact()).check();
        lea.getByLabel("Règle de la charte").selectOption("situations");
        lea.getByLabel("Vos mots à son auteur").fill("Dites-le sans l’initiale, et elle dira tout autant.");
        button(lea, "Masquer la réponse n° 1").click();

        omar.reload();
        assertThat(omar.getByText("Dites-le sans l’initiale").first()).isVisible();
        assertThat(button(omar, "La remettre")).hasCount(0);
        hugo.reload();
        assertThat(hugo.getByText("Cette réponse a été masquée par la modération."))
                .isVisible();
        assertThat(hugo.getByText("Mme R.")).hasCount(0);
    }

    @Test
    @Order(7)
    void aSuspendedMembersOpenPageSaysSoAndReopensWhenReinstated() {
        Page agnes = page("agnes");
        Page omar = page("omar");
        agnes.navigate("/reseau/membres/" + id("omar"));
        button(agnes, "Suspendre l’accès").click();
        Locator dialog = agnes.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Raison").fill("Le temps d’en parler.");
        button(dialog, "Suspendre l’accès").click();
        assertThat(heading(omar, "Votre accès est suspendu")).isVisible();
        assertThat(omar.getByText("Le temps d’en parler.")).isVisible();

        button(agnes, "Rétablir l’accès").click();
        button(agnes.getByRole(AriaRole.DIALOG), "Rétablir l’accès").click();
        await().atMost(SOON).untilAsserted(() -> {
            omar.navigate("/forum");
            assertThat(title(omar, "Forum")).isVisible();
        });
    }

    @Test
    @Order(8)
    void noConsoleComplained() {
        assertThat(browsers.complaints()).isEmpty();
    }

    private Page signIn(String name) {
        Page page = browsers.window();
        pages.put(name, page);
        page.navigate("/");
        link(page, "Se connecter").first().click();
        page.locator("#username").fill(name + "-" + tag);
        page.locator("#password").fill(Accounts.PASSWORD);
        page.locator("[type=submit]").first().click();
        return page;
    }

    private void ask(Page page, String site) {
        page.getByLabel("Entreprise").selectOption(new SelectOption().setLabel(company));
        page.getByLabel("Site").fill(site);
        page.getByLabel("Fonction").fill("Assistante de direction");
        page.getByLabel("J’ai lu la charte et je m’y engage.").check();
        button(page, "Envoyer ma demande").click();
    }

    private void giveRole(String name, String label) {
        Page agnes = page("agnes");
        agnes.navigate("/reseau/membres/" + id(name));
        button(agnes, label).click();
        assertThat(agnes.getByText("Rôle confié").first()).isVisible();
    }

    private static void session(Page page, int number, String theme, String day) {
        button(page, "Ajouter un temps").click();
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Temps n° " + number));
        group.getByLabel("Thème").fill(theme);
        group.getByLabel("Date").fill(day);
        group.getByLabel("De", new Locator.GetByLabelOptions().setExact(true)).fill("14:30");
        group.getByLabel("À", new Locator.GetByLabelOptions().setExact(true)).fill("16:00");
    }

    private Page page(String name) {
        return Objects.requireNonNull(pages.get(name), name);
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private String display(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Récit" + tag;
    }

    private static Locator entry(Page page, String text) {
        return page.locator(".entry", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("body"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return link(page.locator("body"), name);
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator title(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
