/// "Tell these people this, with this link": what somebody owes, gathered from the modules that
/// know ([Obligations]), as a page, as a weekly letter, as reminders around a deadline and as a
/// calendar. It knows neither reports nor tasks; whoever has something to ask of people says so
/// here.
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "documents", "audit", "upkeep", "web"})
@NullMarked
package vn.chungtay.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
