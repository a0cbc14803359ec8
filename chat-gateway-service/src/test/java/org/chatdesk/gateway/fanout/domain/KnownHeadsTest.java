package org.chatdesk.gateway.fanout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.ConversationRef;
import org.junit.jupiter.api.Test;

// M4, INV-9, P5
class KnownHeadsTest {
    private static final UUID CLINIC = UUID.randomUUID();
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID CHAT = UUID.randomUUID();

    private final KnownHeads heads = new KnownHeads();

    @Test
    void shouldNotAnswerBeforeTheStoreDid() {
        heads.watch(CLINIC, ANNA);
        moved(CLINIC, 4);

        assertThat(heads.of(CLINIC, ANNA)).isEmpty();
    }

    @Test
    void shouldKnowWhatTheLogToldWhileTheStoreWasRead() {
        var watch = heads.watch(CLINIC, ANNA);
        moved(CLINIC, 6);
        heads.complete(watch, Map.of(CHAT, 5L)); // read just before the sixth was committed

        assertThat(heads.of(CLINIC, ANNA)).contains(Map.of(CHAT, 6L));
    }

    @Test
    void shouldFollowTheLogAndNeverGoBack() {
        known(5);
        moved(CLINIC, 7);
        moved(CLINIC, 6);

        assertThat(heads.of(CLINIC, ANNA)).contains(Map.of(CHAT, 7L));
    }

    @Test
    void shouldHearOfANewConversation() {
        known(5);
        var second = UUID.randomUUID();
        heads.moved(CLINIC, conversation(second), 1);

        assertThat(heads.of(CLINIC, ANNA)).contains(Map.of(CHAT, 5L, second, 1L));
    }

    @Test
    void shouldKeepOrganizationsApart() {
        known(5);
        moved(SHOP, 9);

        assertThat(heads.of(CLINIC, ANNA)).contains(Map.of(CHAT, 5L));
        assertThat(heads.of(SHOP, ANNA)).isEmpty();
        assertThat(heads.concern(CLINIC)).isTrue();
        assertThat(heads.concern(SHOP)).isFalse();
    }

    @Test
    void shouldNotBelieveAReadFromBeforeItForgot() {
        var watch = heads.watch(CLINIC, ANNA);
        heads.forget();
        heads.complete(watch, Map.of(CHAT, 5L));

        assertThat(heads.of(CLINIC, ANNA)).isEmpty();
        assertThat(heads.concern(CLINIC)).isFalse();
    }

    private void known(long head) {
        heads.complete(heads.watch(CLINIC, ANNA), Map.of(CHAT, head));
    }

    private void moved(UUID organization, long seq) {
        heads.moved(organization, conversation(CHAT), seq);
    }

    private static ConversationRef conversation(UUID id) {
        return new ConversationRef(id, ConversationRef.Kind.SUPPORT, List.of(ANNA), null, null);
    }
}
