package vn.chungtay.identity.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;

/// Which roles need a second factor; for whoever keeps the accounts of the whole province.
@Controller
class RequirementController {
    private final Requirements requirements;
    private final AccountScreens screens;

    RequirementController(Requirements requirements, AccountScreens screens) {
        this.requirements = requirements;
        this.screens = screens;
    }

    @GetMapping("/accounts/requirements")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String show(Viewer viewer, Model model) {
        refuseUnlessEverywhere(viewer);
        model.addAllAttributes(screens.requirements());
        return "identity/access/requirements";
    }

    @PostMapping("/accounts/requirements")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String update(Viewer viewer, @RequestParam(required = false) List<String> role) {
        refuseUnlessEverywhere(viewer);
        var wanted = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(one -> role != null && role.contains(one.name()))
                .forEach(wanted::add);
        requirements.require(wanted, viewer.id());
        return "redirect:/accounts/requirements";
    }

    private static void refuseUnlessEverywhere(Viewer viewer) {
        if (!viewer.mayEverywhere(Permission.MANAGE_ACCOUNTS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
