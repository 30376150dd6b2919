package vn.chungtay.upkeep;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chungtay.upkeep.Sign.State;
import vn.chungtay.web.Texts;

/// The machine of this node: the disk its data directory is on, and its memory.
@Component
@Order(70)
class MachineVital implements Vital {
    private static final long MEGABYTE = 1 << 20;

    /// With less than this the database may stop in the middle of the night.
    private static final long LITTLE = 2_048 * MEGABYTE;

    private static final long HARDLY_ANY = 512 * MEGABYTE;
    private static final int FULL_PERCENT = 90;

    private final Program program;
    private final Texts texts;

    MachineVital(Program program, Texts texts) {
        this.program = program;
        this.texts = texts;
    }

    @Override
    public List<Sign> signs() {
        return List.of(disk(), memory());
    }

    @Override
    public List<Measure> measures() {
        return List.of(
                new Measure(
                        "chungtay.disk.free.bytes",
                        "Free space where the data directory is",
                        this::free));
    }

    private Sign disk() {
        var name = texts.text("status.disk");
        var total = data().getTotalSpace();
        if (total == 0) { // no disk is
            return new Sign(
                    "disk",
                    name,
                    State.BAD,
                    texts.text("status.disk.unread", program.data()),
                    texts.text("status.disk.unread.remedy"));
        }
        var free = free();
        var text =
                texts.text("status.disk.text", free / MEGABYTE, total / MEGABYTE, program.data());
        var sign = Sign.well("disk", name, text);
        if (free >= LITTLE) {
            return sign;
        }
        var state = free >= HARDLY_ANY ? State.WATCH : State.BAD;
        return sign.but(state, text, texts.text("status.disk.remedy"));
    }

    /// What is in use may be waste; only after it was cleaned it says something. So a full one is a
    /// sign to watch, never a bad one.
    private Sign memory() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        var text = texts.text("status.memory.text", heap.getUsed() / MEGABYTE, most() / MEGABYTE);
        var sign = Sign.well("memory", texts.text("status.memory"), text);
        return heap.getUsed() * 100 < most() * FULL_PERCENT
                ? sign
                : sign.but(State.WATCH, text, texts.text("status.memory.remedy"));
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory();
    }

    private long free() {
        return data().getUsableSpace();
    }

    /// Not its `FileStore`, which is not found where the root is no mount, as in a container.
    private File data() {
        return program.data().toFile();
    }
}
