package org.chatdesk.kit.testing.guard;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which roles each operation is annotated with, read from the module's compiled classes. */
final class Rights {
    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private Rights() {}

    /** Only operations with roles: what everybody may call has none. */
    static Map<Operation, Set<String>> ofEachOperation() {
        Map<Operation, Set<String>> found = new HashMap<>();
        for (var type : new ClassFileImporter().importPath(Path.of("target/classes"))) {
            for (var method : type.getAllMethods()) {
                operation(type, method)
                        .ifPresent(operation ->
                                roles(type, method)
                                        .ifPresent(roles -> found.put(operation, roles)));
            }
        }
        return found;
    }

    private static Optional<Operation> operation(JavaClass type, JavaMethod method) {
        return METHODS.stream()
                .filter(word -> method.isAnnotatedWith("jakarta.ws.rs." + word))
                .findFirst()
                .map(word -> new Operation(word, path(type) + path(method)));
    }

    private static String path(CanBeAnnotated where) {
        return annotation(where, PATH)
                .map(found -> (String) found)
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .orElse("");
    }

    private static Optional<Set<String>> roles(JavaClass type, JavaMethod method) {
        var own = method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
        return own
                ? Optional.empty()
                : annotation(method, ROLES)
                        .or(() -> annotation(type, ROLES))
                        .or(() -> annotation(method.getOwner(), ROLES))
                        .map(roles -> Set.copyOf(Arrays.asList((String[]) roles)));
    }

    private static Optional<Object> annotation(CanBeAnnotated where, String name) {
        if (!where.isAnnotatedWith(name)) {
            return Optional.empty();
        }
        return switch (where) {
            case JavaClass type -> type.getAnnotationOfType(name).get("value");
            case JavaMethod method -> method.getAnnotationOfType(name).get("value");
            default -> Optional.empty();
        };
    }
}
