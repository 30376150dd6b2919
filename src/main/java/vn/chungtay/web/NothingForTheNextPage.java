package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/// Our pages leave nothing in the session for the page they lead to. Spring looks for such things
/// at every request, a picture's too, and would have the session read from the database for it.
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class NothingForTheNextPage implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap left, HttpServletRequest request, HttpServletResponse response) {
        if (!left.isEmpty()) {
            throw new UnsupportedOperationException("Say it on the next page by its address");
        }
    }
}
