package org.chatdesk.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A widget's settings in the console. */
public record WidgetEditor(Console console) {

    /** Goes there as an administrator does. */
    public static WidgetEditor open(Console console, String widget) {
        console.link("Settings").click();
        console.link("Widgets").click();
        console.button(widget).click();
        return new WidgetEditor(console);
    }

    public Locator text(String label) {
        return console.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label));
    }

    public Locator preview() {
        return console.page().getByLabel("Preview");
    }

    /** The only question of the form. */
    public void addQuestion(String label) {
        console.button("Add a field").click();
        text("Question 1").fill(label);
    }

    /** The only rule: at once, on pages of this pattern. */
    public void addRule(String message, String pages) {
        console.button("Add a rule").click();
        text("Message").last().fill(message);
        text("On pages").fill(pages);
        text("After: amount").fill("");
    }

    public void turnOn(String name) {
        console.page()
                .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(name))
                .check();
    }

    public void addSite(String origin) {
        text("Sites").fill(origin);
        text("Sites").press("Enter");
    }

    public void save() {
        console.button("Save").click();
        assertThat(console.button("Save")).isHidden();
    }
}
