package org.chatdesk.message.attachment.api;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.chatdesk.message.attachment.MakePreviews;
import org.chatdesk.message.attachment.SweepFiles;

/** What happens to files after they have come. */
@ApplicationScoped
class FilesTimer {
    private final MakePreviews previews;
    private final SweepFiles sweeping;

    FilesTimer(MakePreviews previews, SweepFiles sweeping) {
        this.previews = previews;
        this.sweeping = sweeping;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void makePreviews() {
        previews.make();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        sweeping.sweep();
    }
}
