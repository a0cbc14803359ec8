package org.chatdesk.e2e.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The chat's panel in its frame. */
public record Panel(FrameLocator frame) {

    public Panel chatAsVisitor() {
        button("Chat as a visitor").click();
        return this;
    }

    public Locator composer() {
        return frame.getByRole(
                AriaRole.TEXTBOX, new FrameLocator.GetByRoleOptions().setName("Your message"));
    }

    public void send(String text) {
        composer().fill(text);
        composer().press("Enter");
    }

    /** What this person wrote, with this text. */
    public Locator own(String text) {
        return message("You", text);
    }

    /** What somebody of this name wrote, with this text. */
    public Locator message(String author, String text) {
        return frame.getByRole(
                        AriaRole.ARTICLE,
                        new FrameLocator.GetByRoleOptions().setName(author).setExact(true))
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Chooses from a message's menu. */
    public void act(Locator message, String action) {
        message.hover();
        message.getByLabel("What to do with this message").click();
        message.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    /** Where a sent message is put in other words. */
    public Locator editor() {
        return frame.getByRole(
                AriaRole.TEXTBOX, new FrameLocator.GetByRoleOptions().setName("Edit your message"));
    }

    public Locator typing(String name) {
        return frame.getByText(name + " is typing");
    }

    /** The connection's state in words. */
    public Locator connection() {
        return frame.locator(".connection");
    }

    public Locator ended() {
        return frame.getByRole(
                AriaRole.HEADING,
                new FrameLocator.GetByRoleOptions().setName("This chat has ended"));
    }

    /** Whom a guest wants to write to. */
    public Locator department() {
        return frame.getByLabel("Department");
    }

    /** In place of the composer while nobody can write. */
    public Locator closed() {
        return frame.getByText("We are closed. We open");
    }

    public void minimise() {
        button("Minimise chat").click();
    }

    public Locator button(String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }
}
