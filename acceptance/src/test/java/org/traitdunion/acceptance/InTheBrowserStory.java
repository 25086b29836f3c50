package org.traitdunion.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.traitdunion.local.people.Accounts;

/** The same story in Chromium, in French, by what people see: headings, labels, buttons and messages. */
@ExtendWith(RunningNetwork.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InTheBrowserStory {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target/story");
    private static final String WAITING = "Votre demande est entre de bonnes mains";

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String company = "Atelier " + tag;
    private final String title = "Le métier aujourd’hui " + tag;
    private final String room = "Organisation " + tag;
    private final String question = "Tenir deux agendas " + tag;
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private RunningNetwork network;
    private Browsers browsers;
    private String event = "";

    @BeforeAll
    void openTheOffice(RunningNetwork running) {
        network = running;
        browsers = new Browsers(network.address());
        ids.put("Agnes", network.accounts().open("Agnes-" + tag, "Agnès", "Delmas", "admin"));
        for (String name : new String[] {"Nadia", "Hugo", "Lea", "Omar"}) {
            ids.put(name, network.accounts().open(name + "-" + tag, name, "Récit" + tag));
        }
        Person.signedIn(network.address(), "Agnes-" + tag, Accounts.PASSWORD)
                .put("/api/companies/atelier-" + tag, Map.of("name", company))
                .is(200);
    }

    /** What everybody had before them when the step ended, or failed. */
    @AfterEach
    void keepPictures(TestInfo step) {
        String method = step.getTestMethod().orElseThrow().getName();
        windows.forEach((name, window) -> window.picture(PICTURES.resolve(method + "-" + name + ".png")));
    }

    @AfterAll
    void closeTheOffice() {
        browsers.close();
    }

    @Test
    @Order(1)
    void anEmployeeSignsInAndAsksToJoin() {
        Window nadia = signIn("Nadia");
        nadia.showsHeading("Demander à rejoindre le réseau");
        ask(nadia, "Lyon");
        nadia.showsHeading(WAITING);
    }

    @Test
    @Order(2)
    void anAdministratorRefusesThenAdmitsAndTheOpenPageBecomesAHome() {
        Window agnes = signIn("Agnes");
        assertThat(agnes.link("Réseau")).isVisible();
        agnes.open("/reseau/demandes");
        agnes.entry(named("Nadia")).button("Refuser").click();
        agnes.dialog().field("Motif").fill("Précisez votre site, merci.");
        agnes.dialog().button("Refuser la demande").click();

        Window nadia = window("Nadia");
        nadia.shows("Précisez votre site, merci.");
        ask(nadia, "Lyon Part-Dieu");
        nadia.showsHeading(WAITING);

        agnes.page().reload();
        agnes.entry(named("Nadia")).button("Admettre").click();
        assertThat(nadia.link("Événements")).isVisible();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(network.accounts().roles(id("Nadia"))).contains("member"));

        for (String name : new String[] {"Hugo", "Lea", "Omar"}) {
            Window window = signIn(name);
            ask(window, "Lyon");
            window.showsHeading(WAITING);
            agnes.page().reload();
            agnes.entry(named(name)).button("Admettre").click();
            assertThat(window.heading(WAITING)).isHidden();
        }
    }

    @Test
    @Order(3)
    void anOrganiserPublishesAnEventThatLinksToItsThread() {
        giveRole("Nadia", "Confier l’organisation");
        giveRole("Lea", "Confier la modération");
        Window nadia = window("Nadia");
        nadia.open("/evenements/nouveau");
        nadia.showsHeading("Proposer un événement");
        nadia.text("Titre").fill(title);
        nadia.text("Lieu").fill("Salle Garance, Paris 9e");
        String day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20).toString();
        nadia.field("Date de début").fill(day);
        nadia.field("Heure de début").fill("13:30");
        nadia.field("Date de fin").fill(day);
        nadia.field("Heure de fin").fill("17:30");
        nadia.field("Nombre de places").fill("2");
        session(nadia, 1, "Montrer ce que l’on fait gagner", day);
        session(nadia, 2, "Ce que l’on confie à la machine", day);
        nadia.button("Enregistrer et publier").click();
        assertThat(nadia.title(title)).isVisible();
        event = nadia.page().url();
        nadia.link("Le fil de l’événement").click();
        assertThat(nadia.title(title)).isVisible();
        nadia.link("Voir l’événement").click();
        nadia.shows("Il reste 2 places");
        assertThat(nadia.page()).hasURL(event);
    }

    @Test
    @Order(4)
    void theThirdWaitsAndGetsTheFreedSeatInTheOpenPage() {
        for (String name : new String[] {"Hugo", "Lea"}) {
            window(name).open(event);
            window(name).button("Prendre ma place").click();
            window(name).showsHeading("Votre place est confirmée");
        }
        Window omar = window("Omar");
        omar.open(event);
        omar.button("Entrer en liste d’attente").click();
        omar.shows("La première place rendue est pour vous");

        Window hugo = window("Hugo");
        hugo.button("Rendre ma place").click();
        hugo.dialog().button("Rendre ma place").click();
        omar.showsHeading("Votre place est confirmée");
        omar.shows("Une place s’est libérée");
        omar.open("/");
        omar.entry(title).shows("Une place s’est libérée");
    }

    @Test
    @Order(5)
    void holdersAreToldWhatChangedAndThenOfTheCancellation() {
        Window nadia = window("Nadia");
        nadia.page().reload();
        nadia.link("Modifier").click();
        nadia.text("Lieu").fill("Salle Indigo, Paris 9e");
        nadia.button("Enregistrer les changements").click();
        nadia.shows("Salle Indigo, Paris 9e");
        Window lea = window("Lea");
        lea.open("/nouvelles");
        lea.shows("Salle Indigo, Paris 9e");

        nadia.open(event);
        nadia.link("Annuler l’événement").click();
        nadia.field("Votre motif").fill("La salle est inondée.");
        nadia.button("Annuler l’événement").click();
        nadia.shows("Cet événement est annulé");
        lea.shows("La salle est inondée.");
    }

    @Test
    @Order(6)
    void aModeratorHidesAReportedReplyAndEachSeesWhatIsTheirs() {
        Window lea = window("Lea");
        lea.open("/forum/nouvelle-salle");
        lea.text("Nom").fill(room);
        lea.button("Ouvrir la salle").click();
        assertThat(lea.title(room)).isVisible();

        Window hugo = window("Hugo");
        hugo.open(lea.page().url());
        hugo.link("Ouvrir un fil").click();
        hugo.text("Titre").fill(question);
        hugo.field("Votre question, ou ce que vous apportez").fill("Comment faites-**vous** ?");
        hugo.button("Publier").click();
        assertThat(hugo.title(question)).isVisible();

        Window omar = window("Omar");
        omar.open(hugo.page().url());
        omar.field("Votre réponse").fill("Mme R. annule **tout** le matin même. <img src=x onerror=alert(1)>");
        omar.button("Publier").click();
        omar.shows("le matin même.");
        assertThat(omar.page().locator("strong").getByText("tout")).isVisible();

        hugo.page().reload();
        hugo.button("Signaler").click();
        hugo.field("On parle des situations, jamais des absents").check();
        hugo.field("Ce qui vous gêne").fill("On sait de qui il s’agit.");
        hugo.button("Envoyer le signalement").click();
        hugo.shows("Votre signalement est envoyé.");
        hugo.page().reload();
        hugo.shows("Vous l’avez signalée");

        lea.open("/moderation");
        lea.link(question).click();
        lea.shows("On sait de qui il s’agit.");
        lea.root().getByLabel("Masquer").first().check();
        lea.field("Règle de la charte").selectOption("situations");
        lea.field("Vos mots à la personne qui l’a écrite").fill("Dites-le sans l’initiale, et elle dira tout autant.");
        lea.button("Masquer la réponse n° 1").click();
        lea.shows("La réponse n° 1 est masquée.");

        omar.page().reload();
        omar.shows("Dites-le sans l’initiale");
        assertThat(omar.button("La remettre")).hasCount(0);
        hugo.page().reload();
        hugo.shows("Cette réponse a été masquée par la modération.");
        assertThat(hugo.words("Mme R.")).hasCount(0);
    }

    @Test
    @Order(7)
    void aSuspendedMembersOpenPageSaysSoAndReopensWhenReinstated() {
        Window agnes = window("Agnes");
        Window omar = window("Omar");
        agnes.open("/reseau/membres/" + id("Omar"));
        agnes.button("Suspendre l’accès").click();
        agnes.dialog().field("Motif").fill("Le temps d’en parler.");
        agnes.dialog().button("Suspendre l’accès").click();
        omar.showsHeading("Votre accès est suspendu");
        omar.shows("Le temps d’en parler.");

        agnes.button("Rétablir l’accès").click();
        agnes.dialog().button("Rétablir l’accès").click();
        assertThat(omar.link("Événements")).isVisible();
        omar.open("/forum");
        assertThat(omar.title("Forum")).isVisible();
    }

    @Test
    @Order(8)
    void noConsoleComplained() {
        assertThat(browsers.complaints()).isEmpty();
    }

    private Window signIn(String name) {
        Window window = new Window(browsers.page());
        windows.put(name, window);
        window.signIn(name + "-" + tag);
        return window;
    }

    private void ask(Window window, String site) {
        window.choose("Entreprise", company);
        window.text("Site").fill(site);
        window.text("Fonction").fill("Assistante de direction");
        window.field("J’ai lu la charte et je m’y engage.").check();
        window.button("Envoyer ma demande").click();
    }

    private void giveRole(String name, String label) {
        Window agnes = window("Agnes");
        agnes.open("/reseau/membres/" + id(name));
        agnes.button(label).click();
        agnes.shows("Rôle confié");
    }

    private static void session(Window window, int number, String theme, String day) {
        window.button("Ajouter un temps").click();
        Window group = window.group("Temps n° " + number);
        group.field("Thème").fill(theme);
        group.field("Date").fill(day);
        group.root()
                .getByLabel("De", new Locator.GetByLabelOptions().setExact(true))
                .fill("14:30");
        group.root()
                .getByLabel("À", new Locator.GetByLabelOptions().setExact(true))
                .fill("16:00");
    }

    private Window window(String name) {
        return Objects.requireNonNull(windows.get(name), name);
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private String named(String name) {
        return name + " Récit" + tag;
    }
}
