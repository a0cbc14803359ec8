package org.chatdesk.identity.visitor.domain;

import java.util.List;
import java.util.random.RandomGenerator;

/** Friendly names, so that agents can tell anonymous visitors apart: "Quiet Otter". */
public final class VisitorName {
    private static final List<String> MANNERS =
            List.of(
                    "Amber",
                    "Brave",
                    "Breezy",
                    "Bright",
                    "Calm",
                    "Cheerful",
                    "Clever",
                    "Cosy",
                    "Curious",
                    "Eager",
                    "Gentle",
                    "Golden",
                    "Happy",
                    "Honest",
                    "Jolly",
                    "Kind",
                    "Lively",
                    "Lucky",
                    "Mellow",
                    "Merry",
                    "Misty",
                    "Nimble",
                    "Patient",
                    "Polite",
                    "Quick",
                    "Quiet",
                    "Silver",
                    "Snowy",
                    "Sunny",
                    "Swift",
                    "Warm",
                    "Witty");
    private static final List<String> ANIMALS =
            List.of(
                    "Badger",
                    "Beaver",
                    "Bison",
                    "Crane",
                    "Deer",
                    "Dolphin",
                    "Falcon",
                    "Finch",
                    "Fox",
                    "Hare",
                    "Hedgehog",
                    "Heron",
                    "Ibex",
                    "Kingfisher",
                    "Koala",
                    "Lark",
                    "Lynx",
                    "Marten",
                    "Moose",
                    "Otter",
                    "Owl",
                    "Panda",
                    "Puffin",
                    "Raven",
                    "Robin",
                    "Seal",
                    "Sparrow",
                    "Squirrel",
                    "Stork",
                    "Swan",
                    "Turtle",
                    "Wren");

    private VisitorName() {}

    public static String pick(RandomGenerator random) {
        return one(MANNERS, random) + " " + one(ANIMALS, random);
    }

    private static String one(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
