package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The host placed an order. Comes through the integration API or, from the host itself, on the
 * topic.
 *
 * @param orderId the host's id, at most 100 characters; once per organization
 * @param currency ISO 4217
 * @param amount in the currency's major unit
 */
public record OrderPlaced(
        String orderId,
        @Nullable String title,
        List<Party> parties,
        @JsonProperty("package") String packageName,
        int quantity,
        BigDecimal amount,
        String currency)
        implements Payload {

    /**
     * Someone on one side of an order.
     *
     * @param role data of the host, such as {@code brand}; a channel {@code <role>_agent} is made
     * @param externalId the host's id of the contact
     * @param contact the contact's id, computed from organization and externalId
     */
    public record Party(
            String role, String externalId, UUID contact, String name, @Nullable String email) {

        public String channelType() {
            return role + "_agent";
        }
    }
}
