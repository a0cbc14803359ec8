package org.chatdesk.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A customer's website with the chat's bubble on it. */
public record Website(Page page) {

    /** The bubble while the panel is closed; its label tells what is unread. */
    public Locator bubble() {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^Open chat")));
    }

    /** The bubble's unread badge. */
    public Locator badge() {
        return bubble().locator("span");
    }

    /** What the widget says first; empty while it says nothing. */
    public Locator teaser() {
        return page.locator("[role=status].t");
    }

    public Panel openChat() {
        bubble().click();
        return panel();
    }

    public Panel panel() {
        return new Panel(page.frameLocator("iframe"));
    }

    /** Signs in on the website itself; an empty id signs out. */
    public void become(String externalId) {
        page.locator("#you-are").selectOption(externalId);
    }

    /** As when the tab is closed. */
    public void leave() {
        page.context().close();
    }
}
