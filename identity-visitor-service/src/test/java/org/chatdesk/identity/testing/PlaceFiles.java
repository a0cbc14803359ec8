package org.chatdesk.identity.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes files of places as MaxMind DB File Format Specification v2.0 describes them: a binary tree
 * of address bits with records of 24 bits, then the data that its leaves name, then what the file
 * says of itself. IPv4 addresses lie below ::/96.
 */
public final class PlaceFiles {
    private static final int SEPARATOR = 16;
    private static final int STRING = 2;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int UINT64 = 9;
    private static final int ARRAY = 11;
    private static final byte[] MARKER = "\u00ab\u00cd\u00efMaxMind.com".getBytes(ISO_8859_1);

    private record Leaf(int data) {}

    /** Each record is null, another node, or a leaf. */
    private final List<Object[]> nodes = new ArrayList<>();

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    public PlaceFiles() {
        nodes.add(new Object[2]);
    }

    /** Says where a network is, such as {@code 81.2.69.0/24}. */
    public PlaceFiles with(String network, String country, String city) {
        var leaf = new Leaf(data.size());
        write(
                data,
                Map.of(
                        "country",
                        Map.of("iso_code", country, "names", Map.of("en", "Not read")),
                        "city",
                        Map.of("names", Map.of("de", "Nicht gelesen", "en", city))));
        var parts = network.split("/");
        var address = InetAddress.ofLiteral(parts[0]).getAddress();
        var isOfVersion4 = address.length == 4;
        var bits = Integer.parseInt(parts[1]) + (isOfVersion4 ? 96 : 0);
        var node = nodes.getFirst();
        for (var i = 0; i < bits - 1; i++) {
            node = below(node, bit(address, i));
        }
        node[bit(address, bits - 1)] = leaf;
        return this;
    }

    private static int bit(byte[] address, int index) {
        var at = address.length == 4 ? index - 96 : index;
        return at < 0 ? 0 : address[at / 8] >> (7 - at % 8) & 1;
    }

    private Object[] below(Object[] node, int bit) {
        if (!(node[bit] instanceof Object[])) {
            node[bit] = new Object[2];
            nodes.add((Object[]) node[bit]);
        }
        return (Object[]) node[bit];
    }

    public Path writeTo(Path file) {
        try {
            // Beside it first, then in its place at once, as updaters do.
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "places", ".new");
            Files.write(fresh, bytes());
            return Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        var out = new ByteArrayOutputStream();
        for (var node : nodes) {
            number(out, record(node[0]), 3);
            number(out, record(node[1]), 3);
        }
        number(out, 0, SEPARATOR);
        out.writeBytes(data.toByteArray());
        out.writeBytes(MARKER);
        write(
                out,
                Map.of(
                        "node_count",
                        nodes.size(),
                        "record_size",
                        (short) 24,
                        "ip_version",
                        (short) 6,
                        "database_type",
                        "Test-City",
                        "languages",
                        List.of("en"),
                        "binary_format_major_version",
                        (short) 2,
                        "binary_format_minor_version",
                        (short) 0,
                        "build_epoch",
                        1_700_000_000L,
                        "description",
                        Map.of("en", "Made by tests")));
        return out.toByteArray();
    }

    private int record(Object target) {
        return switch (target) {
            case null -> nodes.size();
            case Leaf leaf -> nodes.size() + SEPARATOR + leaf.data();
            default -> nodes.indexOf(target);
        };
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                control(out, MAP, map.size());
                new TreeMap<>(map)
                        .forEach((key, held) -> {
                            write(out, key);
                            write(out, held);
                        });
            }
            case List<?> list -> {
                control(out, ARRAY, list.size());
                list.forEach(held -> write(out, held));
            }
            case String text -> {
                var bytes = text.getBytes(UTF_8);
                control(out, STRING, bytes.length);
                out.writeBytes(bytes);
            }
            case Short number -> {
                control(out, UINT16, 2);
                number(out, number, 2);
            }
            case Integer number -> {
                control(out, UINT32, 4);
                number(out, number, 4);
            }
            case Long number -> {
                control(out, UINT64, 8);
                number(out, number, 8);
            }
            default -> throw new IllegalArgumentException("Not in a file of places: " + value);
        }
    }

    /** Types above 7 stand in a byte of their own; nothing here is longer than 28 bytes. */
    private static void control(ByteArrayOutputStream out, int type, int size) {
        if (size > 28) {
            throw new IllegalArgumentException("Too long for a test: " + size);
        }
        if (type > MAP) {
            out.write(size);
            out.write(type - MAP);
        } else {
            out.write(type << 5 | size);
        }
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (var shift = bytes - 1; shift >= 0; shift--) {
            out.write(shift > 7 ? 0 : (int) (value >> 8 * shift));
        }
    }
}
