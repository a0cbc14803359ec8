package org.chatdesk.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The settings' page Hours, of the whole organization. */
public record HoursPage(Page page) {

    public static HoursPage open(Console console) {
        var page = console.page();
        link(page, "Settings").click();
        link(page, "Hours").click();
        var opened = new HoursPage(page);
        opened.now().waitFor();
        return opened;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What holds at this moment, in words. */
    public Locator now() {
        return page.locator("[data-hours-now]");
    }

    /** The time zone's IANA name. */
    public String zone() {
        var shown =
                page.getByRole(
                                AriaRole.COMBOBOX,
                                new Page.GetByRoleOptions().setName("Time zone").setExact(true))
                        .inputValue();
        return shown.replaceFirst(" \\(.*", "").strip().replace(' ', '_');
    }

    /** A special day without any hours. */
    public void closeOn(LocalDate date, String name) {
        button("Add a day").click();
        page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(date.toString());
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).last().fill(name);
    }

    public void remove(String name) {
        button("Remove " + name).click();
    }

    /** What people can do while it is closed. */
    public void choose(String title) {
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + title)))
                .check();
    }

    /** Returns when it is saved. */
    public void save() {
        page.waitForResponse(
                answer ->
                        answer.request().method().equals("PUT")
                                && answer.url().endsWith("/api/admin/hours")
                                && answer.ok(),
                () -> button("Save").click());
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
