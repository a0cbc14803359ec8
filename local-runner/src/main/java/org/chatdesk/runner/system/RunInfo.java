package org.chatdesk.runner.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.settings.PortName;
import org.chatdesk.runner.settings.PortPlan;
import org.chatdesk.runner.settings.Settings;

/**
 * Where a running system is and how to sign in: what {@code run.json} holds.
 *
 * @param gateway the public origin
 * @param gateways every instance of the gateway, the public origin first; each serves everything
 * @param console the agents' console
 * @param mail the page with caught mails
 * @param oidc the issuer
 */
public record RunInfo(
        String gateway,
        List<String> gateways,
        String console,
        String mail,
        String oidc,
        List<DemoOrganization> organizations,
        List<Account> accounts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An organization as its website knows it. */
    public record DemoOrganization(
            UUID id,
            String name,
            String widgetKey,
            String apiKey,
            Organization.IdentitySecret identitySecret,
            String site) {}

    /**
     * Somebody who can sign in to the console.
     *
     * @param organization the organization's id
     */
    public record Account(String email, String password, String role, UUID organization) {}

    static RunInfo of(Settings settings, DemoData demo, Secrets secrets) {
        PortPlan ports = settings.ports();
        List<String> gateways = settings.gatewayUrls();
        var organizations = demo.organizations().values();
        return new RunInfo(
                gateways.getFirst(),
                gateways,
                console(gateways.getFirst()),
                ports.browserUrl(PortName.MAIL),
                settings.issuer(),
                organizations.stream().map(RunInfo::view).toList(),
                organizations.stream()
                        .flatMap(organization ->
                                organization.members().stream()
                                        .map(m -> account(organization, m, secrets)))
                        .toList());
    }

    /** The console that an instance of the gateway serves. */
    public static String console(String gateway) {
        return gateway + "/console/";
    }

    public static RunInfo read(Path file) {
        try {
            return JSON.readValue(file.toFile(), RunInfo.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    void write(Path file) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
            Folders.writeSecret(file, text + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoOrganization view(Organization organization) {
        return new DemoOrganization(
                organization.id(),
                organization.name(),
                organization.widget().key(),
                organization.apiKey(),
                organization.identitySecret(),
                organization.site());
    }

    private static Account account(
            Organization organization, Organization.Member member, Secrets secrets) {
        return new Account(
                member.email(),
                secrets.password(DemoData.passwordName(member)),
                member.role(),
                organization.id());
    }
}
