package org.abeyance.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.intake.mail.Report;
import org.abeyance.post.DeliveryReport;
import org.abeyance.post.Outbox;

/** Hands reports on the delivery of our mail to the outbox. */
@ApplicationScoped
class Reports {

    private final Outbox outbox;

    Reports(Outbox outbox) {
        this.outbox = outbox;
    }

    /** True where at least one is about a mail of ours. */
    boolean hand(Stamp stamp, ReadArrival reading) {
        boolean isOurs = false;
        for (Report report : reading.reports()) {
            Optional<DeliveryReport.Action> action = action(report.action());
            String about = report.messageId().isEmpty() ? answered(reading) : report.messageId();
            if (action.isPresent() && !about.isEmpty()) {
                DeliveryReport told = new DeliveryReport(about, report.address(), action.get(), "", report.line());
                isOurs |= outbox.report(stamp, told).isPresent();
            }
        }
        return isOurs;
    }

    /** Some servers return nothing of the mail, and name it as what they answer. */
    private static String answered(ReadArrival reading) {
        List<String> references = reading.references();
        return references.isEmpty() ? "" : references.get(references.size() - 1);
    }

    private static Optional<DeliveryReport.Action> action(String said) {
        return switch (said) {
            case "failed" -> Optional.of(DeliveryReport.Action.FAILED);
            case "delayed" -> Optional.of(DeliveryReport.Action.DELAYED);
            case "delivered" -> Optional.of(DeliveryReport.Action.DELIVERED);
            case "relayed" -> Optional.of(DeliveryReport.Action.RELAYED);
            case "expanded" -> Optional.of(DeliveryReport.Action.EXPANDED);
            default -> Optional.empty();
        };
    }
}
