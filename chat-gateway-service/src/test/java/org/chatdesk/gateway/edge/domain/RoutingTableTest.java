package org.chatdesk.gateway.edge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoutingTableTest {

    @Test
    void shouldKnowTheOwnerOfEachPath() {
        assertThat(RoutingTable.owner("GET", "/api/support_chat")).contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/admin/chats")).contains(Owner.CRM_QUERY);
        assertThat(RoutingTable.owner("POST", "/api/admin/chats/1/archive"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("PUT", "/api/integration/orders/o-1")).contains(Owner.TICKET);
        assertThat(RoutingTable.owner("GET", "/api/crm/tickets/order/o-1"))
                .contains(Owner.CRM_QUERY);
        assertThat(RoutingTable.owner("GET", "/api/crm/tickets/1/messages"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/admin/contacts/1")).contains(Owner.CRM_QUERY);
        assertThat(RoutingTable.owner("DELETE", "/api/admin/contacts/1")).isEmpty();
        assertThat(RoutingTable.owner("GET", "/api/admin/contacts/1/sessions"))
                .contains(Owner.IDENTITY);
        assertThat(RoutingTable.owner("PUT", "/api/conversations/1/notes/n-1"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/search/messages")).contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/widget/messages/search"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("POST", "/api/search/messages")).isEmpty();
        assertThat(RoutingTable.owner("POST", "/api/widget/upload")).contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("POST", "/api/uploads")).contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/files/1/preview")).contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/files/1/other")).isEmpty();
        assertThat(RoutingTable.owner("DELETE", "/api/files/1")).isEmpty();
        assertThat(RoutingTable.owner("GET", "/api/chat/token")).contains(Owner.IDENTITY);
        assertThat(RoutingTable.owner("PATCH", "/api/conversations/1/messages/2"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("GET", "/api/admin/conversations/1/messages/2/versions"))
                .contains(Owner.MESSAGE);
        assertThat(RoutingTable.owner("POST", "/api/admin/conversations/1/messages/2/versions"))
                .isEmpty();
        assertThat(RoutingTable.owner("GET", "/api/admin/dead-letters/notification"))
                .contains(Owner.NOTIFICATION);
        assertThat(RoutingTable.owner("POST", "/api/admin/dead-letters/crm-query/replay"))
                .contains(Owner.CRM_QUERY);
        assertThat(RoutingTable.owner("GET", "/api/admin/dead-letters/gateway")).isEmpty();
        assertThat(RoutingTable.owner("POST", "/api/admin/telling/ticket")).contains(Owner.TICKET);
        assertThat(RoutingTable.owner("POST", "/api/admin/telling/crm-query"))
                .as("keeps nothing that it could tell")
                .isEmpty();
    }

    @Test
    void shouldNotLetDisguisedPathsThrough() { // INV-25
        List.of(
                        "/internal/commands",
                        "/api/../internal/commands",
                        "/api/crm/..%2f..%2finternal/commands",
                        "/api/crm//tickets",
                        "/api/admin/chats;x/1",
                        "/api/admin/chats%3Bx/1",
                        "/api/crm/%2e%2e/internal",
                        "/api/crm/./tickets")
                .forEach(path -> assertThat(RoutingTable.owner("GET", path)).as(path).isEmpty());
    }

    @Test
    void shouldTakeFilesAtUploadsOnly() { // INV-31
        assertThat(RoutingTable.isUpload("/api/widget/upload")).isTrue();
        assertThat(RoutingTable.isUpload("/api/uploads")).isTrue();
        assertThat(RoutingTable.isUpload("/api/uploads/1")).isFalse();
        assertThat(RoutingTable.isUpload("/api/conversations/1/messages/uploads")).isFalse();
    }

    @Property
    void shouldNeverOwnAnythingOutsideTheApi(@ForAll String rest) {
        assertThat(RoutingTable.owner("GET", "/internal/" + rest)).isEmpty();
        assertThat(RoutingTable.owner("GET", "/q/" + rest)).isEmpty();
    }
}
