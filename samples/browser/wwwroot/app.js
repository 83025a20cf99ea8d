// What .NET cannot do for itself in a browser: open what somebody chooses or drops, save a file, copy, print, and show a page inside this one. Nothing here sends anything.
(() => {
    "use strict";
    const chosen = new Map();
    let keys = 0;

    // Files of a folder, those in folders below it left out; or files that were chosen or dropped by themselves.
    function keep(name, files) {
        const key = ++keys;
        chosen.set(key, files);
        return { key, name, files: files.map(file => ({ name: file.name, length: file.size })) };
    }

    function ofInput(input) {
        const files = [...input.files];
        const folder = files[0]?.webkitRelativePath.split("/")[0];
        return folder ? keep(folder, files.filter(file => file.webkitRelativePath.split("/").length === 2)) : keep(files.length === 1 ? files[0].name : "", files);
    }

    // The files of a folder that was dropped. Two ways, as no browser has both everywhere: Chrome and Edge open folders in a page from a disk by handles only, Firefox and Safari know entries only.
    async function ofHandle(folder) {
        const files = [];
        for await (const one of folder.values()) {
            if (one.kind === "file") {
                files.push(await one.getFile());
            }
        }

        return files;
    }

    async function ofEntry(folder) {
        const reader = folder.createReader();
        const files = [];
        for (;;) {
            const some = await new Promise((done, failed) => reader.readEntries(done, failed));
            if (some.length === 0) {
                return files;
            }

            files.push(...await Promise.all(some.filter(one => one.isFile).map(one => new Promise((done, failed) => one.file(done, failed)))));
        }
    }

    // What was dropped has to be asked for before anything is waited for. A folder is opened; of several things the files are taken.
    async function ofDrop(items) {
        const [first] = items;
        const entry = items.length === 1 ? first.webkitGetAsEntry() : null;
        if (entry?.isDirectory) {
            const handle = first.getAsFileSystemHandle?.();
            return keep(entry.name, handle ? await ofHandle(await handle) : await ofEntry(entry));
        }

        const files = items.filter(item => !item.webkitGetAsEntry()?.isDirectory).map(item => item.getAsFile()).filter(file => file);
        return keep(files.length === 1 ? files[0].name : "", files);
    }

    window.page = {
        // Has .NET take what is chosen in a place or dropped on it. The browser opens its dialogue only for who has just pressed a button: so it is asked here, without a way round by .NET.
        watch: (place, dotNet) => {
            const take = async chosen => {
                try {
                    chosen = await chosen;
                } catch {
                    chosen = null; // The browser may not open it, or it is gone.
                }

                await dotNet.invokeMethodAsync("Take", chosen);
            };
            for (const button of place.querySelectorAll("button[data-choose]")) {
                button.addEventListener("click", () => {
                    const input = document.createElement("input");
                    input.type = "file";
                    input.multiple = true;
                    input.webkitdirectory = button.dataset.choose === "folder";
                    input.addEventListener("change", () => input.files.length > 0 && take(ofInput(input)));
                    input.click();
                });
            }

            const mark = isOver => place.classList.toggle("over", isOver);
            place.addEventListener("dragover", event => { event.preventDefault(); mark(true); });
            place.addEventListener("dragleave", () => mark(false));
            place.addEventListener("drop", event => {
                event.preventDefault();
                mark(false);
                const items = [...event.dataTransfer.items].filter(item => item.kind === "file");
                if (items.length > 0) {
                    take(ofDrop(items));
                }
            });
        },

        read: async (key, position) => new Uint8Array(await chosen.get(key)[position].arrayBuffer()),

        forget: key => chosen.delete(key),

        save: (name, type, bytes) => {
            const link = document.createElement("a");
            link.href = URL.createObjectURL(new Blob([bytes], { type }));
            link.download = name;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 60000);
        },

        copy: async text => {
            try {
                await navigator.clipboard.writeText(text);
                return true;
            } catch {
                return false;
            }
        },

        focus: id => document.getElementById(id)?.focus(),

        // As high as what is in it, so that it needs no scroll bar of its own.
        fit: frame => {
            const body = frame.contentDocument.body;
            new ResizeObserver(() => { frame.style.height = `${Math.ceil(body.getBoundingClientRect().height) + 4}px`; }).observe(body);
        },

        print: frame => frame.contentWindow.print()
    };

    // A file that is dropped beside its place would replace the page.
    for (const event of ["dragover", "drop"]) {
        window.addEventListener(event, dropped => dropped.preventDefault());
    }
})();
