package org.chatdesk.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.chatdesk.runner.files.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files of this checkout, by their path from its root. */
public final class Project {
    private static final Path ROOT = Checkout.find().root();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Project() {}

    public static Path path(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        try {
            return Files.readString(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<JsonNode> yaml(String path) {
        return parse(text(path));
    }

    /** The documents of a text, with anchors resolved. A key that is given twice is an error. */
    public static List<JsonNode> parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var yaml = new Yaml(new SafeConstructor(options));
        return StreamSupport.stream(yaml.loadAll(text).spliterator(), false)
                .<JsonNode>map(JSON::valueToTree)
                .toList();
    }

    /** What the root POM says about a version, such as {@code keycloak.version}. */
    public static String property(String name) {
        return inPom("<" + Pattern.quote(name) + ">([^<]+)</");
    }

    /** The version that is built. */
    public static String version() {
        return inPom("<artifactId>chatdesk</artifactId>\\s*<version>([^<]+)</version>");
    }

    private static String inPom(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text("pom.xml"));
        if (!found.find()) {
            throw new IllegalStateException("Not in pom.xml: " + pattern);
        }
        return found.group(1);
    }
}
