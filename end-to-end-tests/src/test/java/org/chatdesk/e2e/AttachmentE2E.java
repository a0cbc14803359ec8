package org.chatdesk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.chatdesk.e2e.browser.Browsing;
import org.chatdesk.e2e.browser.Console;
import org.chatdesk.e2e.browser.Panel;
import org.chatdesk.e2e.world.EndToEnd;
import org.chatdesk.e2e.world.World;
import org.junit.jupiter.api.Test;

/** Files go both ways (M10, W4, A1). */
@EndToEnd
class AttachmentE2E {
    private static final String PASTE =
            """
            (field, base64) => {
                const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
                const clipboardData = new DataTransfer();
                clipboardData.items.add(new File([bytes], 'x-ray.png', { type: 'image/png' }));
                const told = { clipboardData, bubbles: true, cancelable: true };
                field.dispatchEvent(new ClipboardEvent('paste', told));
            }
            """;

    @Test
    void shouldCarryAPictureAndADocument(World world, Browsing browsing) throws IOException {
        Panel panel = browsing.visit(world.clinic()).openChat().chatAsVisitor();
        panel.send("This is my picture");
        byte[] picture = picture();
        panel.composer().evaluate(PASTE, Base64.getEncoder().encodeToString(picture));
        assertThat(panel.frame().getByText("x-ray.png")).isVisible();
        assertThat(panel.button("Send")).isEnabled();
        panel.composer().press("Enter");
        assertThat(panel.frame().getByAltText("x-ray.png")).isVisible();

        Console agent = browsing.signIn(world, world.of(world.clinic()).first("agent"));
        agent.row("x-ray.png").click();
        Locator shown = agent.page().getByAltText("x-ray.png");
        assertThat(shown).isVisible();
        // Twice as wide as high, and smaller than what was sent.
        assertThat(shown.boundingBox().width).isBetween(100.0, 320.0);
        assertThat(shown.boundingBox().width / shown.boundingBox().height).isBetween(1.9, 2.1);
        Download saved =
                agent.page().waitForDownload(() -> agent.button("Download x-ray.png").click());
        assertThat(saved.suggestedFilename()).isEqualTo("x-ray.png");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(picture);

        byte[] letter = "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n".getBytes(UTF_8);
        agent.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("letter.pdf", "application/pdf", letter));
        assertThat(sendButton(agent)).isEnabled();
        agent.reply("Your letter");
        assertThat(panel.button("Download letter.pdf")).isVisible();
        // What the widget's page is allowed to do is enough to save it.
        Download got =
                panel.frame()
                        .owner()
                        .page()
                        .waitForDownload(() -> panel.button("Download letter.pdf").click());
        assertThat(Files.readAllBytes(got.path())).isEqualTo(letter);
    }

    @Test
    void shouldSayWhyAFileCannotGo(World world, Browsing browsing) {
        Panel panel = browsing.visit(world.salon()).openChat().chatAsVisitor();
        panel.frame()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "cat.png", "image/png", "<svg onload='x'/>".getBytes(UTF_8)));
        assertThat(panel.frame().getByText("This type of file cannot be sent.")).isVisible();
        assertThat(panel.button("Send")).isDisabled();
        panel.button("Remove cat.png").click();
        panel.send("Then without");
        assertThat(panel.own("Then without")).isVisible();
    }

    private static Locator sendButton(Console console) {
        return console.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
