package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.List;

/// What is to be done under an agreement.
///
/// @param lead the position of the party that leads it, counted from 1
/// @param partners those of the parties that work along
/// @param due the last day on which it is in time
record KeyTask(String what, int lead, List<Integer> partners, LocalDate due) {

    KeyTask {
        partners = List.copyOf(partners);
    }
}
