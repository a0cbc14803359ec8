package org.chatdesk.runner.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Passwords and keys, made when they are first asked for and kept in one file that only its owner
 * may read. The same name gives the same value for as long as the file lives.
 */
public final class Secrets {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final TreeMap<String, String> values;

    public Secrets(Path file) {
        this.file = file;
        this.values = read(file);
    }

    /** 32 random bytes, URL-safe base64 without padding. */
    public String key(String name) {
        return value(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes()));
    }

    /** 32 random bytes, plain base64. */
    public String base64Key(String name) {
        return value(name, () -> Base64.getEncoder().encodeToString(bytes()));
    }

    /** A password that people type: three groups of four letters and digits, 59 bits. */
    public String password(String name) {
        return value(name, () -> group() + "-" + group() + "-" + group());
    }

    private synchronized String value(String name, Supplier<String> made) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String fresh = made.get();
        values.put(name, fresh);
        save();
        return fresh;
    }

    private void save() {
        try {
            Folders.writeSecret(file, JSON.writeValueAsString(values) + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> read(Path file) {
        try {
            return Files.exists(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<>() {})
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private String group() {
        var group = new StringBuilder();
        random.ints(4, 0, READABLE.length()).forEach(i -> group.append(READABLE.charAt(i)));
        return group.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
