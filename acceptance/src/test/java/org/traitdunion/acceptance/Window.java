package org.traitdunion.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.traitdunion.local.people.Accounts;

/**
 * One person's open page, found as people and screen readers find things: by role, by label, by the words on it. The first match
 * counts, since names may end with a hidden part ("Admettre" is "Admettre Nadia Récit" to a screen reader).
 */
record Window(Page page, Locator root) {

    Window(Page page) {
        this(page, page.locator("body"));
    }

    void open(String path) {
        page.navigate(path);
    }

    /** Types the credentials on Keycloak's page. */
    void signIn(String username) {
        open("/");
        link("Se connecter").click();
        page.locator("#username").fill(username);
        page.locator("#password").fill(Accounts.PASSWORD);
        page.locator("[type=submit]").first().click();
    }

    /** The same page seen through its open dialog. */
    Window dialog() {
        return new Window(page, page.getByRole(AriaRole.DIALOG));
    }

    /** The entry of a list that has this text. */
    Window entry(String text) {
        return new Window(
                page,
                page.locator(".entry", new Page.LocatorOptions().setHasText(text))
                        .first());
    }

    /** A set of fields that stand together. */
    Window group(String name) {
        return new Window(page, role(AriaRole.GROUP, name));
    }

    Locator button(String name) {
        return role(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return role(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return role(AriaRole.HEADING, name);
    }

    Locator title(String name) {
        return root.getByRole(
                AriaRole.HEADING, new Locator.GetByRoleOptions().setName(name).setLevel(1));
    }

    /** Matches the whole label, without the mark of a required field. */
    Locator text(String label) {
        return root.getByRole(
                AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator field(String label) {
        return root.getByLabel(label).first();
    }

    void choose(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
    }

    Locator words(String text) {
        return root.getByText(text).first();
    }

    void shows(String text) {
        assertThat(words(text)).isVisible();
    }

    void showsHeading(String name) {
        assertThat(heading(name)).isVisible();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private Locator role(AriaRole role, String name) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
