package org.chatdesk.contracts.asyncapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.frame.ClientFrame;
import org.jspecify.annotations.Nullable;

/** JSON Schema (draft 2020-12, as AsyncAPI 3 takes it) of records, as Jackson writes them. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> shared = new TreeMap<>();

    /** The records that frames have in common, by their simple name. */
    Map<String, ObjectNode> shared() {
        return shared;
    }

    /** Of a frame: its fields beside its type. */
    ObjectNode frame(String type, Class<?> frame, boolean strict) {
        var schema = record(frame);
        var properties = JSON.objectNode();
        properties.putObject("type").put("const", type);
        properties.setAll((ObjectNode) Objects.requireNonNull(schema.get("properties")));
        schema.set("properties", properties);
        schema.withArray("required").insert(0, "type");
        if (strict) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        var schema = JSON.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var field : type.getRecordComponents()) {
            var name = name(field);
            properties.set(name, field(type, field));
            if (!isOptional(field) || isWrittenWhenNull(type, field)) {
                required.add(name);
            }
        }
        return schema;
    }

    private ObjectNode field(Class<?> type, RecordComponent field) {
        var schema = of(field.getAnnotatedType());
        return isOptional(field) && isWrittenWhenNull(type, field) ? orNull(schema) : schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var either = JSON.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private ObjectNode of(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            var arguments = generic.getAnnotatedActualTypeArguments();
            var last = of(arguments[arguments.length - 1]);
            return List.class.equals(raw(generic))
                    ? (ObjectNode) JSON.objectNode().put("type", "array").set("items", last)
                    : map(raw(generic), last);
        }
        return of((Class<?>) annotated.getType());
    }

    private static ObjectNode map(Class<?> type, ObjectNode values) {
        if (!Map.class.equals(type)) {
            throw new IllegalArgumentException("No schema for " + type);
        }
        return (ObjectNode)
                JSON.objectNode().put("type", "object").set("additionalProperties", values);
    }

    private static Class<?> raw(AnnotatedParameterizedType generic) {
        return (Class<?>) ((java.lang.reflect.ParameterizedType) generic.getType()).getRawType();
    }

    private ObjectNode of(Class<?> type) {
        var schema = JSON.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        } else if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        } else if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        } else if (type == long.class || type == Long.class) {
            return schema.put("type", "integer").put("format", "int64");
        } else if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer").put("format", "int32");
        } else if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        } else if (type.isEnum()) {
            var words = schema.put("type", "string").putArray("enum");
            Stream.of(type.getEnumConstants()).map(one -> word((Enum<?>) one)).forEach(words::add);
            return schema;
        } else if (type.isRecord()) {
            return shared(type);
        }
        throw new IllegalArgumentException("No schema for " + type);
    }

    private ObjectNode shared(Class<?> type) {
        var name = type.getSimpleName();
        if (!shared.containsKey(name)) {
            shared.put(name, JSON.objectNode());
            shared.put(name, record(type));
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static String word(Enum<?> constant) {
        try {
            var renamed =
                    constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class);
            return renamed == null ? constant.name() : renamed.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(RecordComponent field) {
        var renamed = field.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? field.getName() : renamed.value();
    }

    private static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What clients leave out they need not write as null. */
    private static boolean isWrittenWhenNull(Class<?> type, RecordComponent field) {
        if (ClientFrame.class.equals(type.getEnclosingClass())) {
            return false;
        }
        return Stream.<AnnotatedElement>of(field.getAccessor(), type, enclosing(type))
                .noneMatch(Schemas::leavesNullOut);
    }

    private static boolean leavesNullOut(AnnotatedElement where) {
        var include = where.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** A frame inherits what is said of all of them. */
    private static Class<?> enclosing(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer != null && outer.isAssignableFrom(type) ? outer : type;
    }
}
