package org.abeyance.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abeyance.audit.Stamp;
import org.abeyance.people.Reader;
import org.abeyance.register.Activity;
import org.abeyance.register.Organisation;
import org.abeyance.register.Practice;
import org.abeyance.register.Register;
import org.abeyance.register.Regulator;

/** Opens concerns and lets bodies in by their names: what the register does not know yet is added by the same act. */
@ApplicationScoped
public class Openings {

    private final Concerns concerns;
    private final Register register;

    Openings(Concerns concerns, Register register) {
        this.concerns = concerns;
        this.register = register;
    }

    @Transactional
    public Concern open(Stamp stamp, AskedConcern asked) {
        Organisation organisation = register.findOrAddOrganisation(stamp, asked.organisation(), Optional.empty());
        Practice practice = register.findOrAddPractice(stamp, asked.practice());
        List<Activity> activities = asked.platforms().stream()
                .map(name -> register.findOrAddPlatform(stamp, name, organisation))
                .distinct()
                .map(platform -> register.findOrAddActivity(stamp, platform, practice))
                .toList();
        List<Regulator> regulators = asked.regulators().stream()
                .map(name -> register.findOrAddRegulator(stamp, name))
                .distinct()
                .toList();
        return concerns.open(
                stamp,
                new NewConcern(
                        asked.title(),
                        asked.summary(),
                        asked.kind(),
                        asked.opened(),
                        organisation,
                        practice,
                        activities,
                        List.copyOf(register.jurisdictions("jurisdictions", asked.jurisdictions())),
                        regulators,
                        asked.owner(),
                        asked.deputy(),
                        asked.theirReference(),
                        Optional.empty(),
                        ""));
    }

    @Transactional
    public void join(
            Stamp stamp, Reader reader, ConcernRef ref, String regulator, RegulatorRole role, LocalDate since) {
        concerns.get(ref, reader);
        concerns.join(stamp, reader, ref, register.findOrAddRegulator(stamp, regulator), role, since);
    }

    @Transactional
    public void involve(Stamp stamp, Reader reader, ConcernRef ref, String party, PartyRole role) {
        Concern concern = concerns.get(ref, reader);
        concerns.involve(stamp, concern, register.findOrAddParty(stamp, party), role);
    }
}
