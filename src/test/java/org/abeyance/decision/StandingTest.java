package org.abeyance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.abeyance.decision.Standing.Decided;
import org.abeyance.register.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where an activity stands, as a table. A decision is written as its act, its places, its day of March 2025 and its marks:
 * {@code p EU 3} pauses in the EU from the 3rd; {@code r UK+IT 5 !} resumes in both, announced only; {@code ~} marks a part.
 */
class StandingTest {

    static final Places NESTING = Places.ofParents(Map.ofEntries(
            Map.entry("IT", "EU"),
            Map.entry("IE", "EU"),
            Map.entry("EU", "EEA"),
            Map.entry("NO", "EEA"),
            Map.entry("EEA", ""),
            Map.entry("UK", ""),
            Map.entry("GB-EAW", "UK"),
            Map.entry("GB-SCT", "UK"),
            Map.entry("US", "")));

    static final Map<String, Act> ACTS = Map.of("l", Act.LAUNCH, "p", Act.PAUSE, "r", Act.RESUME, "w", Act.WITHDRAW);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing was decided                               |                                       | UK     | NO_DECISION |    |
            a launch counts where it was decided              | l UK 1                                | UK     | RUNNING     | 1  |
            and within                                        | l UK 1                                | GB-SCT | RUNNING     | 1  |
            but not around                                    | l GB-SCT 1                            | UK     | NO_DECISION |    |
            nor beside                                        | l UK 1                                | IT     | NO_DECISION |    |
            a launch in the EEA counts two levels down        | l EEA 1                               | IT     | RUNNING     | 1  |
            a pause alone is a pause                          | p UK 3                                | UK     | PAUSED      | 3  |
            it holds for all within                           | p UK 3                                | GB-EAW | PAUSED      | 3  |
            it does not hold around                           | l EU 1, p IT 3                        | EU     | RUNNING     | 1  |
            a narrower pause under a wider launch             | l EU 1, p IT 3                        | IT     | PAUSED      | 3  |
            a narrower pause survives a wider resume          | p IT 3, r EU 5                        | IT     | PAUSED      | 3  |
            the wider resume counts beside it                 | p IT 3, r EU 5                        | IE     | RESUMED     | 5  |
            an EU pause is lifted for Italy by Italy          | p EU 3, r IT 5                        | IT     | RESUMED     | 5  |
            and for Italy alone                               | p EU 3, r IT 5                        | IE     | PAUSED      | 3  |
            and not for the EU                                | p EU 3, r IT 5                        | EU     | PAUSED      | 3  |
            an EU resume lifts the EU pause in Italy too      | p EU 3, r EU 5                        | IT     | RESUMED     | 5  |
            a resume in the EEA does not lift an EU pause     | p EU 3, r EEA 5                       | EU     | PAUSED      | 3  |
            but it counts in Norway                           | p EU 3, r EEA 5                       | NO     | RESUMED     | 5  |
            an EU resume lifts an EEA pause for the EU        | p EEA 3, r EU 5                       | EU     | RESUMED     | 5  |
            and for Italy, which lies between                 | p EEA 3, r EU 5                       | IT     | RESUMED     | 5  |
            and not for Norway                                | p EEA 3, r EU 5                       | NO     | PAUSED      | 3  |
            of two pauses one is lifted                       | p EU 3, p IT 4, r EU 6                | IT     | PAUSED      | 4  |
            of two pauses the other is lifted                 | p EU 3, p IT 4, r IT 6                | IT     | RESUMED     | 6  |
            two pauses hold since the earlier                 | p EU 3, p IT 4                        | IT     | PAUSED      | 3  |
            a second pause of one place is lifted with it     | p UK 3, p UK 4, r UK 6                | UK     | RESUMED     | 6  |
            a pause of two places holds in the other          | p UK+IT 3, r UK 6                     | IT     | PAUSED      | 3  |
            and is lifted in the one                          | p UK+IT 3, r UK 6                     | UK     | RESUMED     | 6  |
            a pause naming both holds through the outer       | p EU+IT 3, r EU 6                     | IT     | PAUSED      | 3  |
            a pause naming both is lifted by both             | p EU+IT 3, r EU+IT 6                  | IT     | RESUMED     | 6  |
            a pause naming both is lifted inside by the inner | p EU+IT 3, r IT 6                     | IT     | RESUMED     | 6  |
            a withdrawal outweighs a pause                    | p UK 3, w UK 5                        | UK     | WITHDRAWN   | 3  |
            also an earlier one                               | w UK 3, p UK 5                        | UK     | WITHDRAWN   | 3  |
            a withdrawal after a resume counts from its day   | p UK 3, r UK 4, w UK 5                | UK     | WITHDRAWN   | 5  |
            a launch lifts a withdrawal                       | w UK 3, l UK 5                        | UK     | RUNNING     | 5  |
            a Scottish resume lifts a withdrawal in Scotland  | w UK 3, r GB-SCT 5                    | GB-SCT | RESUMED     | 5  |
            and nowhere else                                  | w UK 3, r GB-SCT 5                    | GB-EAW | WITHDRAWN   | 3  |
            a pause after a resume holds again                | p UK 3, r UK 4, p UK 6                | UK     | PAUSED      | 6  |
            on one day the later entry wins: resumed          | p UK 3, r UK 3                        | UK     | RESUMED     | 3  |
            on one day the later entry wins: paused           | r UK 3, p UK 3                        | UK     | PAUSED      | 3  |
            the order of typing does not matter, days do      | r UK 5, p UK 3                        | UK     | RESUMED     | 5  |
            the latest launch or resume decides               | l UK 1, r UK 4                        | UK     | RESUMED     | 4  |
            also a wider one that came later                  | l GB-SCT 1, r UK 4                    | GB-SCT | RESUMED     | 4  |
            a decision elsewhere changes nothing              | p UK 3, r US 5                        | UK     | PAUSED      | 3  |
            the proof asked for is of the latest that holds   | p UK 3, p UK 4 !                      | UK     | PAUSED      | 3  | announced
            an earlier announcement is confirmed by the later | p UK 3 !, p UK 4                      | UK     | PAUSED      | 3  |
            a resume that is only announced                   | p UK 3, r UK 5 !                      | UK     | RESUMED     | 5  | announced
            a lifted announcement says nothing                | p UK 3 !, r UK 5                      | UK     | RESUMED     | 5  |
            a pause of a part                                 | p UK 3 ~                              | UK     | PAUSED      | 3  | part
            a part under a whole: the latest says             | p UK 3, p UK 4 ~                      | UK     | PAUSED      | 3  | part
            a whole after a part                              | p UK 3 ~, p UK 4                      | UK     | PAUSED      | 3  |
            a part that is only announced                     | r UK 3 ~!                             | UK     | RESUMED     | 3  | announced part
            a place nobody knows stands alone                 | p UK 3                                | XX     | NO_DECISION |    |
            """)
    void it_stands(String sentence, String decisions, String place, State state, Integer since, String marks) {
        Standing standing = Standing.in(place, read(decisions), NESTING);

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.since().map(LocalDate::getDayOfMonth).orElse(null)).isEqualTo(since);
        assertThat(standing.confirmed()).isEqualTo(marks == null || !marks.contains("announced"));
        assertThat(standing.partial()).isEqualTo(marks != null && marks.contains("part"));
    }

    static List<Decided> read(String decisions) {
        List<Decided> read = new ArrayList<>();
        for (String one : decisions == null ? new String[0] : decisions.split(", ")) {
            String[] words = one.split(" ");
            String marks = words.length > 3 ? words[3] : "";
            read.add(new Decided(
                    ACTS.get(words[0]),
                    Set.of(words[1].split("\\+")),
                    LocalDate.of(2025, 3, Integer.parseInt(words[2])),
                    read.size(),
                    !marks.contains("!"),
                    marks.contains("~")));
        }
        return read;
    }
}
