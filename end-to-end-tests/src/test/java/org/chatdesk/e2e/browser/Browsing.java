package org.chatdesk.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatdesk.e2e.world.World;
import org.chatdesk.runner.demo.Organization;

/** One real Chromium. Every person gets a profile of their own, which lasts as long as the test. */
public final class Browsing implements AutoCloseable {
    private static final String DRIVER = "playwright.cli.dir";
    private static final int PATIENCE_MS = 15_000;

    // The bubble hides in a closed shadow root; a test must see what a person sees.
    private static final String OPEN_SHADOWS =
            """
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (init) {
                return attach.call(this, { ...init, mode: 'open' });
            };
            """;

    // As behind proxies that know nothing of them.
    private static final String NO_SOCKETS =
            """
            window.WebSocket = class {
                constructor() {
                    throw new DOMException('No sockets here', 'SecurityError');
                }
            };
            """;

    private final List<BrowserContext> profiles = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Browsing start() {
        if (System.getProperty(DRIVER) == null) {
            System.setProperty(DRIVER, World.target().resolve("driver").toString());
        }
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(Chromium.flags());
        return new Browsing(playwright, playwright.chromium().launch(options));
    }

    /** Somebody on an organization's website, for the first time. */
    public Website visit(Organization organization) {
        Page page = profile(new Browser.NewContextOptions());
        page.navigate(organization.site());
        return new Website(page);
    }

    /** Somebody whose network lets no socket through. */
    public Website visitWithoutSockets(Organization organization) {
        Page page = withoutSockets(profile(new Browser.NewContextOptions()));
        page.navigate(organization.site());
        return new Website(page);
    }

    /** A member whose network lets no socket through. */
    public Console signInWithoutSockets(World world, Organization.Member member) {
        return signIn(world, member, withoutSockets(profile(desk())));
    }

    private static Page withoutSockets(Page page) {
        page.context().addInitScript(NO_SOCKETS);
        return page;
    }

    /** A member at the console, signed in on the provider's page. */
    public Console signIn(World world, Organization.Member member) {
        return signIn(world, member, new Browser.NewContextOptions());
    }

    public Console signIn(
            World world, Organization.Member member, Browser.NewContextOptions options) {
        return signIn(world, member, profile(options.setViewportSize(1440, 900)));
    }

    private static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900);
    }

    private static Console signIn(World world, Organization.Member member, Page page) {
        page.navigate(world.system().info().console());
        page.locator("#username").fill(member.email());
        page.locator("#password").fill(world.password(member));
        page.locator("#kc-login").click();
        return new Console(page);
    }

    /** A page of a person with nothing kept. */
    public Page profile(Browser.NewContextOptions options) {
        BrowserContext profile = browser.newContext(options.setLocale("en-GB"));
        profile.setDefaultTimeout(PATIENCE_MS);
        profile.addInitScript(OPEN_SHADOWS);
        profiles.add(profile);
        return profile.newPage();
    }

    /** Pictures of all open pages, into target/screenshots. */
    public void photograph(String test) {
        Path folder = World.target().resolve("screenshots");
        int number = 0;
        for (BrowserContext profile : profiles) {
            for (Page page : profile.pages()) {
                Path file = folder.resolve(test + "-" + ++number + ".png");
                try {
                    page.screenshot(new Page.ScreenshotOptions().setPath(file));
                } catch (PlaywrightException e) {
                    // The picture is an extra; the test's own failure is what counts.
                    System.err.println("No picture of " + page.url() + ": " + e.getMessage());
                }
            }
        }
    }

    public void closePages() {
        profiles.forEach(BrowserContext::close);
        profiles.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
