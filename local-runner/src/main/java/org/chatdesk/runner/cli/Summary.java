package org.chatdesk.runner.cli;

import java.io.PrintStream;
import java.util.UUID;
import org.chatdesk.runner.system.RunInfo;
import org.chatdesk.runner.system.RunInfo.Account;
import org.chatdesk.runner.system.RunInfo.DemoOrganization;

/** Where everything is and who can sign in, for people. */
record Summary(RunInfo info) {

    void print(PrintStream out) {
        out.println();
        info.gateways()
                .forEach(gateway -> out.printf("Agent console   %s%n", RunInfo.console(gateway)));
        out.printf("Mails           %s%n", info.mail());
        out.printf("Sign-in         %s%n", info.oidc());
        for (DemoOrganization organization : info.organizations()) {
            out.println();
            out.printf("%s   %s%n", organization.name(), organization.site());
            accountsOf(organization.id(), out);
        }
        out.println();
    }

    private void accountsOf(UUID organization, PrintStream out) {
        for (Account account : info.accounts()) {
            if (account.organization().equals(organization)) {
                out.printf(
                        "  %-11s %-34s %s%n", account.role(), account.email(), account.password());
            }
        }
    }
}
