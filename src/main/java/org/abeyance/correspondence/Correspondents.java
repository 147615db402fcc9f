package org.abeyance.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.concern.Concern;
import org.abeyance.concern.Concerns;
import org.abeyance.concern.PartyPart;
import org.abeyance.concern.PartyRole;
import org.abeyance.concern.RegulatorPart;
import org.abeyance.people.Reader;
import org.abeyance.register.Party;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;

/** Knows who writes in a concern by the name that was typed. Somebody new becomes a party to it. */
@ApplicationScoped
public class Correspondents {

    static final String COMPLAINANT = "A complainant";

    private final Concerns concerns;
    private final Register register;
    private final LetterQueries queries;

    Correspondents(Concerns concerns, Register register, LetterQueries queries) {
        this.concerns = concerns;
        this.register = register;
        this.queries = queries;
    }

    /** Whom the form suggests: the regulators and parties of the concern, complainants to the legal team only. */
    List<String> names(Concern concern, Reader reader) {
        List<String> names = new ArrayList<>();
        concerns.regulatorsOf(List.of(concern.id()))
                .forEach(part -> names.add(part.regulator().name()));
        concerns.partiesOf(concern).stream()
                .filter(part -> reader.legalTeam() || part.role() != PartyRole.COMPLAINANT)
                .forEach(part -> names.add(part.party().name()));
        return names.stream().distinct().toList();
    }

    /** Who wrote or was written to, as this reader may know it. */
    public String shown(Letter letter, Reader reader) {
        if (letter.regulator().isPresent()) {
            return letter.regulator().get().fullName();
        }
        return isDiscreet(letter, reader)
                ? COMPLAINANT
                : letter.party().map(Party::name).orElse("");
    }

    /** Who said it, as this reader may know it: a name that was typed before it was known to be a complainant's stays hidden. */
    String author(Letter letter, Reader reader) {
        return concerns.discretion(letter.concern(), reader).shown(letter.by());
    }

    /** What stands in the form in place of a complainant's name; empty where nothing has to. */
    String instead(Letter letter, Reader reader) {
        return isDiscreet(letter, reader) ? COMPLAINANT : "";
    }

    /** Whoever is not told who complains tells a letter of theirs again as of the same person. */
    LetterForm retold(LetterForm form, Letter wrong, Reader reader) {
        boolean isSame = isDiscreet(wrong, reader)
                && form.who() != null
                && form.who().strip().equals(COMPLAINANT);
        return isSame ? form.who(wrong.party().orElseThrow().name()) : form;
    }

    /** Whether a letter came from a complainant or went to one, so that how it came or went is not for this reader. */
    public boolean isDiscreet(LetterRef letter, Reader reader) {
        return !reader.legalTeam() && queries.countOfComplainants(letter.text()) > 0;
    }

    /** A complainant, of whom only the legal team is told who it is. */
    boolean isDiscreet(Letter letter, Reader reader) {
        return !reader.legalTeam()
                && letter.party()
                        .filter(party -> complains(letter.concern(), party))
                        .isPresent();
    }

    private boolean complains(Concern concern, Party party) {
        return concerns.partiesOf(concern).stream()
                .filter(part -> part.party().equals(party))
                .map(PartyPart::role)
                .anyMatch(PartyRole.COMPLAINANT::equals);
    }

    @Transactional
    public Correspondent who(Stamp stamp, Concern concern, String name) {
        if (name.isEmpty()) {
            return Correspondent.NOBODY;
        }
        Optional<Regulator> regulator = concerns.regulatorsOf(List.of(concern.id())).stream()
                .map(RegulatorPart::regulator)
                .filter(known -> begins(name, known.name()) || begins(name, known.fullName()))
                .findFirst();
        if (regulator.isPresent()) {
            return new Correspondent(regulator, Optional.empty(), name);
        }
        Party party = register.findOrAddParty(stamp, name);
        concerns.involve(stamp, concern, party, PartyRole.OTHER);
        return new Correspondent(Optional.empty(), Optional.of(party), complains(concern, party) ? COMPLAINANT : name);
    }

    /** {@code ICO (Stephen Almond)} begins with {@code ICO}; {@code Icon} does not. */
    private static boolean begins(String typed, String name) {
        String said = typed.toLowerCase(Locale.ROOT);
        String known = name.toLowerCase(Locale.ROOT);
        return said.startsWith(known)
                && (said.length() == known.length() || !Character.isLetterOrDigit(said.charAt(known.length())));
    }
}
