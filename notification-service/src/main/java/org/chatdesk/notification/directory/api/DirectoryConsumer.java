package org.chatdesk.notification.directory.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.notification.directory.ForgetVisitor;
import org.chatdesk.notification.directory.KeepContact;
import org.chatdesk.notification.directory.KeepOrganization;

/** Organizations and contacts from the log. */
@ApplicationScoped
class DirectoryConsumer implements LogConsumer {
    private final KeepOrganization keepOrganization;
    private final KeepContact keepContact;
    private final ForgetVisitor forgetVisitor;

    DirectoryConsumer(
            KeepOrganization keepOrganization,
            KeepContact keepContact,
            ForgetVisitor forgetVisitor) {
        this.keepOrganization = keepOrganization;
        this.keepContact = keepContact;
        this.forgetVisitor = forgetVisitor;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(Topics.ORGANIZATION_CHANGED, keepOrganization::keep),
                new TopicReader<>(Topics.CONTACT_CHANGED, keepContact::keep),
                new TopicReader<>(Topics.VISITOR_EXPIRED, forgetVisitor::forget));
    }
}
