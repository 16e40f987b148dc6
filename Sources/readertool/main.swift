print("readertool")
