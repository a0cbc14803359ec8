package org.chatdesk.deploy.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatdesk.deploy.Project;
import org.chatdesk.runner.settings.Part;

/** docker-compose.yml with its anchors resolved. */
record ComposeFile(String text, JsonNode root) {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)([^}]*)}");

    static ComposeFile read() {
        String text = Project.text("docker-compose.yml");
        return new ComposeFile(text, Project.parse(text).getFirst());
    }

    Set<String> names() {
        return root.required("services").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode service(String name) {
        return root.required("services").required(name);
    }

    Map<String, String> environment(Part service) {
        var variables = new TreeMap<String, String>();
        service(service.id())
                .required("environment")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return variables;
    }

    /** What it takes from the .env file: each variable and what is said after its name. */
    List<Variable> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> new Variable(found.group(1), found.group(2)))
                .toList();
    }

    /**
     * @param otherwise such as {@code :-8400} or {@code :?why it must be there}
     */
    record Variable(String name, String otherwise) {

        boolean isSecret() {
            return name.matches(".*_(PASSWORD|SECRET|KEY)");
        }
    }
}
