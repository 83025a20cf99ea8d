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

    const fileOf = entry => new Promise((done, failed) => entry.file(done, failed));

    async function entriesOf(folder) {
        const reader = folder.createReader();
        const all = [];
        for (;;) {
            const some = await new Promise((done, failed) => reader.readEntries(done, failed));
            if (some.length === 0) {
                return all;
            }

            all.push(...some);
        }
    }

    async function ofDrop(entries) {
        const folder = entries.length === 1 && entries[0].isDirectory ? entries[0] : null;
        const files = await Promise.all((folder ? await entriesOf(folder) : entries).filter(entry => entry.isFile).map(fileOf));
        return keep(folder ? folder.name : files.length === 1 ? files[0].name : "", files);
    }

    window.page = {
        // Asks for a folder, or for files; null if nothing is chosen.
        choose: isFolder => new Promise(done => {
            const input = document.createElement("input");
            input.type = "file";
            input.multiple = true;
            input.webkitdirectory = isFolder;
            input.addEventListener("change", () => done(input.files.length > 0 ? ofInput(input) : null));
            input.addEventListener("cancel", () => done(null));
            input.click();
        }),

        watchDrops: (place, dotNet) => {
            const mark = isOver => place.classList.toggle("over", isOver);
            place.addEventListener("dragover", event => { event.preventDefault(); mark(true); });
            place.addEventListener("dragleave", () => mark(false));
            place.addEventListener("drop", async event => {
                event.preventDefault();
                mark(false);
                const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry);
                if (entries.length > 0) {
                    await dotNet.invokeMethodAsync("Dropped", await ofDrop(entries));
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
