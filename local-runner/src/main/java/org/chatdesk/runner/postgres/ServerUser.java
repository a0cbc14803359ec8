package org.chatdesk.runner.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatdesk.runner.process.RunnerException;

/**
 * Who runs the server. PostgreSQL refuses root, so root hands it to {@code postgres}, or to a
 * system user {@code chatdesk} that is created when there is none. Everybody else runs it
 * themselves.
 */
final class ServerUser {
    private static final List<String> CANDIDATES = List.of("postgres", "chatdesk");
    private final Optional<Account> account;

    private record Account(String name, String uid, String gid) {}

    private ServerUser(Optional<Account> account) {
        this.account = account;
    }

    static ServerUser find() {
        if (!System.getProperty("user.name").equals("root")) {
            return new ServerUser(Optional.empty());
        }
        Account found = lookUp().or(ServerUser::create).orElseThrow(ServerUser::nobodyThere);
        return new ServerUser(Optional.of(found));
    }

    /** The command, run as that user where we are root. */
    List<String> running(List<String> command, Path workingFolder) {
        List<String> whole = new ArrayList<>();
        account.ifPresent(a -> whole.addAll(dropTo(a, workingFolder)));
        whole.addAll(command);
        return whole;
    }

    void own(Path path) {
        account.ifPresent(a -> chown(path, a));
    }

    private static List<String> dropTo(Account account, Path folder) {
        List<String> prefix =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + account.uid(),
                                "--regid=" + account.gid(),
                                "--clear-groups"));
        if (!reachable(folder, account)) {
            // A checkout below /root: nobody else can walk there, so one right of root stays.
            prefix.add("--inh-caps=+dac_override");
            prefix.add("--ambient-caps=+dac_override");
        }
        return prefix;
    }

    private static boolean reachable(Path folder, Account account) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (!mayEnter(at, account)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayEnter(Path folder, Account account) {
        try {
            var attributes = Files.readAttributes(folder, PosixFileAttributes.class);
            return attributes.permissions().contains(PosixFilePermission.OTHERS_EXECUTE)
                    || attributes.owner().getName().equals(account.name());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + folder, e);
        }
    }

    private static void chown(Path path, Account account) {
        try {
            var users = path.getFileSystem().getUserPrincipalLookupService();
            Files.setAttribute(
                    path,
                    "posix:owner",
                    users.lookupPrincipalByName(account.name()),
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give " + path + " to " + account.name(), e);
        }
    }

    private static Optional<Account> lookUp() {
        try {
            List<String> users = Files.readAllLines(Path.of("/etc/passwd"));
            return CANDIDATES.stream()
                    .flatMap(name -> users.stream().filter(line -> line.startsWith(name + ":")))
                    .map(line -> line.split(":", -1))
                    .map(fields -> new Account(fields[0], fields[2], fields[3]))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Account> create() {
        try {
            new ProcessBuilder(
                            "useradd",
                            "--system",
                            "--no-create-home",
                            "--shell",
                            "/usr/sbin/nologin",
                            "chatdesk")
                    .inheritIO()
                    .start()
                    .waitFor();
            return lookUp();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunnerException("Interrupted while creating a user", e);
        }
    }

    private static RunnerException nobodyThere() {
        return new RunnerException(
                "PostgreSQL does not run as root, and there is no user 'postgres' or 'chatdesk'."
                        + " Create one (useradd --system chatdesk) or run ./chatdesk as another user.");
    }
}
