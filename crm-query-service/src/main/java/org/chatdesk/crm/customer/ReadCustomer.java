package org.chatdesk.crm.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.crm.customer.domain.Customer;
import org.chatdesk.crm.customer.store.Customers;

/** Reads one customer. */
@ApplicationScoped
public class ReadCustomer {
    private final Customers customers;

    ReadCustomer(Customers customers) {
        this.customers = customers;
    }

    @Transactional
    public Optional<Customer> of(UUID organization, UUID contact) {
        return customers.find(organization, contact);
    }
}
