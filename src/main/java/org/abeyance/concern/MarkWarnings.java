package org.abeyance.concern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.abeyance.register.Jurisdiction;
import org.abeyance.register.Regulator;

/**
 * Says where a mark does not protect. A mark hides an item in here; what a court or an authority respects is another
 * matter, and depends on who asks and where.
 */
final class MarkWarnings {

    private static final String COMMISSION = "european commission";
    private static final Set<Kind> NOT_ADVERSARIAL = EnumSet.of(Kind.ENGAGEMENT, Kind.AUDIT, Kind.PRIOR_CONSULTATION);
    private static final Set<String> COMMON_LAW = Set.of("UK", "GB-EAW", "GB-SCT", "GB-NIR", "IE", "US");

    private MarkWarnings() {}

    static List<String> of(NewMark mark, Kind kind, Collection<Regulator> regulators, Collection<Jurisdiction> places) {
        List<String> warnings = new ArrayList<>();
        boolean commission = regulators.stream()
                .anyMatch(regulator ->
                        regulator.name().toLowerCase(java.util.Locale.ROOT).contains(COMMISSION)
                                || regulator
                                        .fullName()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(COMMISSION));
        boolean inHouse = mark.counsel().filter(Counsel.IN_HOUSE::equals).isPresent();
        boolean unsaid = mark.counsel().isEmpty();
        if (mark.kind() == MarkKind.PRIVILEGED && commission && (inHouse || unsaid)) {
            warnings.add("The European Commission takes part. Where it enforces competition law, advice of in-house"
                    + " lawyers is not protected (Akzo Nobel, C-550/07 P)"
                    + (unsaid
                            ? "; say whose advice it is."
                            : ": this mark keeps it from colleagues, not from the" + " Commission."));
        }
        if (mark.kind() == MarkKind.PRIVILEGED
                && mark.basis().filter(PrivilegeBasis.LITIGATION::equals).isPresent()
                && NOT_ADVERSARIAL.contains(kind)) {
            warnings.add(
                    "Litigation privilege needs adversarial proceedings, at hand or reasonably in sight (Three Rivers"
                            + " (No 6), 2004 UKHL 48). This concern is of the kind “" + kind.label() + "”.");
        }
        if (mark.kind() == MarkKind.WITHOUT_PREJUDICE
                && places.stream().anyMatch(place -> !COMMON_LAW.contains(place.code()))) {
            warnings.add("“Without prejudice” is a rule of the common law. Elsewhere these words alone protect nothing;"
                    + " ask whether confidentiality of the talks was agreed.");
        }
        if (mark.kind() == MarkKind.INSIDE_INFORMATION) {
            warnings.add("A mark is no insider list: whoever has access belongs on the list that market abuse law asks"
                    + " for (MAR art 18). A wall keeps the whole concern to named people.");
        }
        return warnings;
    }
}
