package org.chatdesk.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The agent's console, signed in. */
public record Console(Page page) {

    /** The row of the list that shows this text: a name, a preview, an order. */
    public Locator row(String text) {
        return page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(text));
    }

    public void openTab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** Whose conversations the inbox shows. */
    public Locator department() {
        return page.getByLabel("Department", new Page.GetByLabelOptions().setExact(true));
    }

    public void openContacts() {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Contacts").setExact(true))
                .click();
    }

    public Locator composer() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reply").setExact(true));
    }

    public void reply(String text) {
        composer().fill(text);
        composer().press("Enter");
    }

    /** A message of the open conversation. */
    public Locator message(String text) {
        return page.getByLabel("Messages", new Page.GetByLabelOptions().setExact(true))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Chooses from a message's menu. */
    public void act(Locator message, String action) {
        message.hover();
        message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("what to do"))
                .click();
        message.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    /** Where a sent message is put in other words. */
    public Locator editor() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Edit message"));
    }

    /** Whose conversation is open, and whether they are there. */
    public Locator header() {
        return page.getByRole(AriaRole.ARTICLE).locator("header");
    }

    /** Who writes in the open conversation, in words. */
    public Locator typing() {
        return page.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.STATUS);
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
